package app.steadier.progress;

import java.math.BigDecimal;

/**
 * Hours of one ISO week (formulas, section 1).
 *
 * @param scheduledHours with 1 decimal, like {@code attendedHours}
 * @param daysMeeting days with at least the minutes of the rule attended
 * @param scheduleReachesFloor whether the schedule alone would do
 * @param rule the floor compared with
 */
public record WeekHoursResult(
        int scheduledMinutes,
        int attendedMinutes,
        BigDecimal scheduledHours,
        BigDecimal attendedHours,
        int daysMeeting,
        boolean scheduleReachesFloor,
        HoursState state,
        HoursRule rule) {}
