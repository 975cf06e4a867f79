package app.steadier.progress;

import java.math.BigDecimal;

/**
 * Thresholds of the gates; a program may configure them.
 *
 * @param attendancePercent at least, with 1 decimal
 * @param countedSessions sessions without which attendance says nothing
 * @param participation average at least, with 1 decimal
 * @param ratedSessions ratings without which participation says nothing
 * @param reviewDays days since the last signed plan review, at most
 * @param aftercareDays days after the planned discharge by which an appointment must lie
 */
public record ReadinessRule(
        BigDecimal attendancePercent,
        int countedSessions,
        BigDecimal participation,
        int ratedSessions,
        int reviewDays,
        int aftercareDays) {

    /** Delivered thresholds (formulas, section 9). */
    public static final ReadinessRule STANDARD =
            new ReadinessRule(new BigDecimal("80.0"), 10, new BigDecimal("2.0"), 5, 30, 7);
}
