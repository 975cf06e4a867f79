package app.steadier.schedule;

import java.util.List;

/**
 * A missed session and what could make up for it.
 *
 * @param options the person's own track first, then by start; empty when nothing fits
 */
public record MakeUpOffer(MissedSession missed, List<MakeUpOption> options) {}
