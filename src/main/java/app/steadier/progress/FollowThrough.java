package app.steadier.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** Follow-through on small commitments (formulas, section 3). */
final class FollowThrough {

    private static final int WINDOW_DAYS = 14;
    private static final int LEAST_DECIDED = 3;

    private FollowThrough() {}

    /** Over the commitments due on the last 14 days up to the date of {@code now}. */
    static FollowThroughResult at(Collection<DueCommitment> commitments, Instant now, ZoneId zone) {
        LocalDate asOf = LocalDate.ofInstant(now, zone);
        List<CommitmentValue> values = values(commitments, asOf.minusDays(WINDOW_DAYS - 1L), asOf, now, zone);
        int decided = (int) values.stream().filter(CommitmentValue::decided).count();
        int pending = (int) values.stream()
                .filter(value -> value == CommitmentValue.PENDING)
                .count();
        int excluded = values.size() - decided - pending;
        if (decided < LEAST_DECIDED) {
            return new FollowThroughResult(decided, pending, excluded, null, DataState.NOT_ENOUGH_DATA);
        }
        int halves = values.stream().mapToInt(CommitmentValue::halves).sum();
        int percent = Exact.ratio(50L * halves, decided, 0).intValueExact();
        return new FollowThroughResult(decided, pending, excluded, percent, DataState.OK);
    }

    /** Values of the commitments due from one day to another. */
    static List<CommitmentValue> values(
            Collection<DueCommitment> commitments, LocalDate from, LocalDate to, Instant now, ZoneId zone) {
        return commitments.stream()
                .filter(one ->
                        !one.dueDate(zone).isBefore(from) && !one.dueDate(zone).isAfter(to))
                .map(one -> one.valueAt(now))
                .toList();
    }
}
