package app.steadier.checkin;

import java.util.List;

/**
 * A person's own hard moments and triggers.
 *
 * @param moments of the last four weeks, the latest first
 * @param triggers in the order in which they were added
 */
public record MyHardMoments(List<HardMoment> moments, List<PersonalTrigger> triggers) {}
