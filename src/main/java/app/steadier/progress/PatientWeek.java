package app.steadier.progress;

import java.time.LocalDate;

/**
 * The numbers of one ISO week of an admission, as they were known at its end.
 *
 * @param evaluatedOn the Sunday, or the last day of the admission or of what is known
 * @param attendance of the week, like {@code participation}
 * @param hours against the floor, as seen today
 * @param followThrough of the 14 days up to {@code evaluatedOn}, like {@code spikes}
 * @param clarity of the 7 days up to {@code evaluatedOn}
 */
public record PatientWeek(
        LocalDate monday,
        LocalDate evaluatedOn,
        AttendanceResult attendance,
        WeekHoursResult hours,
        ParticipationResult participation,
        FollowThroughResult followThrough,
        SpikesResult spikes,
        ClarityResult clarity,
        SteadinessResult steadiness) {}
