package app.steadier.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Minutes in the room (formulas, section 1). */
final class AttendedMinutes {

    private AttendedMinutes() {}

    /**
     * Whole minutes, rounded half-up; what lies before the start or after the end adds nothing.
     *
     * @param arrived null counts as at the start
     * @param left null counts as at the end
     */
    static int of(
            Instant start,
            Instant end,
            @Nullable AttendanceStatus status,
            @Nullable Instant arrived,
            @Nullable Instant left) {
        if (status == null || !status.inTheRoom()) {
            return 0;
        }
        Instant from = arrived == null || arrived.isBefore(start) ? start : arrived;
        Instant to = left == null || left.isAfter(end) ? end : left;
        long seconds = Math.max(0, Duration.between(from, to).toSeconds());
        return Math.toIntExact((seconds + 30) / 60);
    }
}
