package app.steadier.medication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The state of a single dose (formulas, section 10; readings D5 and D7). */
final class DoseStates {

    private DoseStates() {}

    /** The state at {@code now}; a report given after that moment does not exist yet. */
    static DoseState at(DueDose dose, Instant now, ZoneId zone) {
        Instant lock = lock(dose.due(), zone);
        DoseAnswer report = dose.report();
        if (report != null) {
            Instant reported = dose.reportedAt() == null ? dose.due() : dose.reportedAt();
            boolean known = !reported.isAfter(now);
            boolean inTime = dose.staffCorrection() || reported.isBefore(lock);
            if (known && inTime && report != DoseAnswer.LATER) {
                return report == DoseAnswer.TOOK ? DoseState.TOOK : DoseState.SKIPPED;
            }
        }
        return now.isBefore(lock) ? DoseState.PENDING : DoseState.UNKNOWN;
    }

    /** The end of the day after the due day: from then on only staff may correct. */
    static Instant lock(Instant due, ZoneId zone) {
        return LocalDate.ofInstant(due, zone).plusDays(2).atStartOfDay(zone).toInstant();
    }
}
