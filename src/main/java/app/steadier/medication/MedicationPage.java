package app.steadier.medication;

import app.steadier.base.PatientId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prescriber's view of one person: medicines over symptoms, in the newest episode.
 *
 * @param from first day shown, the admission
 * @param to last day shown, inclusive: today, or the discharge of an ended episode
 * @param reasons why the person is on the queue, the most urgent first; empty when not
 * @param covered days covered over all scheduled orders of the last 30 days, reported by the patient
 * @param symptoms days checked in, in order; a day without a check-in is missing
 * @param alerts safety alerts that are not closed, the oldest first
 */
public record MedicationPage(
        PatientId patient,
        String externalId,
        String name,
        LocalDate from,
        LocalDate to,
        boolean active,
        List<QueueReason> reasons,
        DaysCovered covered,
        List<Medicine> medicines,
        List<OrderChange> changes,
        List<SymptomDay> symptoms,
        List<SideEffectLine> sideEffects,
        List<CheckLine> checks,
        List<AlertLine> alerts) {

    /**
     * One order of the episode.
     *
     * @param end last day, inclusive; null while it is open
     * @param covered of a scheduled order, else null
     * @param next of a long-acting injection that runs, else null
     * @param given days of injections
     * @param days one for each day with a due dose, in order
     */
    public record Medicine(
            String name,
            String strength,
            @Nullable String directions,
            OrderKind kind,
            List<LocalTime> times,
            List<String> targets,
            LocalDate start,
            @Nullable LocalDate end,
            boolean running,
            @Nullable DaysCovered covered,
            @Nullable InjectionStatus next,
            List<LocalDate> given,
            List<DoseDay> days) {}

    /** The doses of a day as one: skipped before pending before unknown before taken; null while on hold. */
    public record DoseDay(LocalDate day, @Nullable DoseState state) {}

    /** Craving and anxiety 0 to 10, sleep in hours; null where not answered. */
    public record SymptomDay(
            LocalDate day,
            @Nullable Integer craving,
            @Nullable Integer anxiety,
            @Nullable BigDecimal sleepHours) {}

    /**
     * @param severity MILD, MODERATE or SEVERE
     * @param reviewed null while nobody has looked at it
     */
    public record SideEffectLine(
            LocalDate day,
            String name,
            String severity,
            @Nullable LocalDate reviewed) {}

    /**
     * A lab or a medication review.
     *
     * @param due whether it is due and not done
     */
    public record CheckLine(
            boolean lab,
            String name,
            LocalDate day,
            @Nullable LocalDate done,
            boolean due) {}

    /** @param cause QUESTIONNAIRE_ITEM, PATIENT_PRESSED or STAFF_RAISED */
    public record AlertLine(LocalDate raised, String cause, boolean acknowledged) {}
}
