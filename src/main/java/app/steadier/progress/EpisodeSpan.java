package app.steadier.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One admission as the program's measures see it.
 *
 * @param attended local start dates of the counting sessions with attended minutes, one per session (reading D2)
 */
record EpisodeSpan(
        LocalDate admission,
        @Nullable LocalDate discharge,
        @Nullable Disposition disposition,
        List<LocalDate> attended) {

    /** The span as known on a day: a later discharge and later sessions have not happened yet. */
    EpisodeSpan knownOn(LocalDate asOf) {
        boolean ended = discharge != null && !discharge.isAfter(asOf);
        return new EpisodeSpan(
                admission,
                ended ? discharge : null,
                ended ? disposition : null,
                attended.stream().filter(day -> !day.isAfter(asOf)).toList());
    }

    boolean leftBeforeCompletion() {
        return disposition != null && disposition.leftBeforeCompletion();
    }

    /** Days from admission to the discharge, or to {@code asOf} while it goes on. */
    long daysUntil(LocalDate asOf) {
        return ChronoUnit.DAYS.between(admission, discharge == null ? asOf : discharge);
    }

    long attendedInFirst(int days) {
        return attended.stream()
                .filter(day -> !day.isBefore(admission) && day.isBefore(admission.plusDays(days)))
                .count();
    }

    boolean inCensus(LocalDate day) {
        return !admission.isAfter(day) && (discharge == null || discharge.isAfter(day));
    }
}
