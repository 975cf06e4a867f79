package app.steadier.medication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One order with everything reported and given.
 *
 * @param medication name, blank, strength as stored (reading D9)
 * @param times of a scheduled order, on each day from start to end
 * @param end last day, inclusive; null while open
 * @param settings of an injection order, else null
 * @param reports by the instant the dose was due
 * @param given days of injections
 * @param wording what is written on the order
 */
record OrderHistory(
        String externalId,
        String medication,
        OrderKind kind,
        List<LocalTime> times,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable InjectionSettings settings,
        List<Hold> holds,
        Map<Instant, Report> reports,
        List<LocalDate> given,
        Wording wording) {

    /** Days on which doses are held, both inclusive; open without an end. */
    record Hold(LocalDate from, @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** What was reported of one dose. */
    record Report(DoseAnswer answer, @Nullable Instant reportedAt, boolean corrected) {}

    /**
     * What is written on an order.
     *
     * @param targets what it is for: CRAVING, ANXIETY, MOOD, SLEEP, OTHER
     */
    record Wording(
            String name,
            String strength,
            @Nullable String directions,
            List<String> targets,
            @Nullable String stopReason) {}

    boolean runsOn(LocalDate day) {
        return !day.isBefore(start) && (end == null || !day.isAfter(end));
    }

    boolean heldOn(LocalDate day) {
        return holds.stream().anyMatch(hold -> hold.covers(day));
    }
}
