package app.steadier.notes;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the attendance record says of one person in one session.
 *
 * @param status null when nothing is recorded
 * @param arrived null counts as at the start
 * @param left null counts as at the end
 */
record Stay(
        Instant start,
        Instant end,
        @Nullable String status,
        @Nullable Instant arrived,
        @Nullable Instant left,
        @Nullable Integer participation) {

    private static final Set<String> AWAY = Set.of("EXCUSED", "ABSENT");

    /** Whole minutes in the room, rounded half-up (formulas, section 1). */
    int minutes() {
        if (status == null || AWAY.contains(status)) {
            return 0;
        }
        Instant from = arrived == null || arrived.isBefore(start) ? start : arrived;
        Instant to = left == null || left.isAfter(end) ? end : left;
        return Math.toIntExact((Math.max(0, Duration.between(from, to).toSeconds()) + 30) / 60);
    }

    int length() {
        return Math.toIntExact(Duration.between(start, end).toMinutes());
    }

    AttendanceClaims.@Nullable Record record() {
        return status == null
                ? null
                : new AttendanceClaims.Record(
                        length(),
                        minutes(),
                        "LATE".equals(status) || (arrived != null && arrived.isAfter(start)),
                        "LEFT_EARLY".equals(status) || (left != null && left.isBefore(end)));
    }
}
