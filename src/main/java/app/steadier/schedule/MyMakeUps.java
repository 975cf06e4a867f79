package app.steadier.schedule;

import java.util.List;

/**
 * A patient's own make-ups.
 *
 * @param requests about sessions to come, by start; what they took back is left out
 * @param offers what they missed and can still make up, latest first
 */
public record MyMakeUps(List<MakeUpRequest> requests, List<MakeUpOffer> offers) {}
