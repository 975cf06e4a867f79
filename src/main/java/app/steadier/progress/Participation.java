package app.steadier.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.Objects;

/** Average of the facilitators' ratings (formulas, section 2). */
final class Participation {

    private static final int LEAST_RATINGS = 3;

    private Participation() {}

    /** Unrated sessions and ratings without attended minutes are left out. */
    static ParticipationResult over(Collection<RatedSession> sessions, LocalDate from, LocalDate to, LocalDate asOf) {
        IntSummaryStatistics ratings = sessions.stream()
                .filter(session -> session.attendedMinutes() > 0)
                .filter(session -> !session.date().isBefore(from)
                        && !session.date().isAfter(to)
                        && !session.date().isAfter(asOf))
                .map(RatedSession::rating)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        int rated = (int) ratings.getCount();
        return rated < LEAST_RATINGS
                ? new ParticipationResult(rated, null, DataState.NOT_ENOUGH_DATA)
                : new ParticipationResult(rated, Exact.ratio(ratings.getSum(), rated, 1), DataState.OK);
    }
}
