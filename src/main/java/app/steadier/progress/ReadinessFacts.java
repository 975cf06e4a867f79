package app.steadier.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gates look at.
 *
 * @param attendance of the whole episode so far, like {@code participation}
 * @param lastPlanReview day the last review was signed; signing the first plan is none
 * @param aftercare days of appointments that are booked or attended
 * @param openAlerts alerts of the person that are not closed
 */
record ReadinessFacts(
        AttendanceResult attendance,
        ParticipationResult participation,
        GoalsResult goals,
        @Nullable LocalDate lastPlanReview,
        @Nullable LocalDate plannedDischarge,
        List<LocalDate> aftercare,
        int openAlerts) {}
