package app.steadier.progress;

import java.time.LocalDate;

/**
 * The numbers of an admission at its evaluation point: today, or its last day once it has ended.
 *
 * @param attendance of the whole admission so far, like {@code participation}
 * @param instability for therapists and prescribers only
 */
public record EpisodeSummary(
        LocalDate evaluatedOn,
        AttendanceResult attendance,
        ParticipationResult participation,
        FollowThroughResult followThrough,
        SpikesResult spikes,
        InstabilityResult instability,
        ClarityResult clarity,
        GoalsResult goals,
        ReadinessResult readiness,
        SteadinessResult steadiness) {}
