package app.steadier.schedule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code attendance} as it is kept in its history: one line of text, the reason last. */
record StoredAttendance(
        AttendanceStatus status,
        @Nullable Instant arrived,
        @Nullable Instant left,
        @Nullable Integer participation,
        @Nullable UUID makeupFor,
        @Nullable String reason) {

    private static final int PARTS = 6;

    String text() {
        return status + "|" + word(arrived) + "|" + word(left) + "|" + word(participation) + "|" + word(makeupFor) + "|"
                + word(reason);
    }

    static StoredAttendance parse(String text) {
        String[] parts = text.split("\\|", PARTS);
        return new StoredAttendance(
                AttendanceStatus.valueOf(parts[0]),
                parts[1].isEmpty() ? null : Instant.parse(parts[1]),
                parts[2].isEmpty() ? null : Instant.parse(parts[2]),
                parts[3].isEmpty() ? null : Integer.valueOf(parts[3]),
                parts[4].isEmpty() ? null : UUID.fromString(parts[4]),
                parts[5].isEmpty() ? null : parts[5]);
    }

    private static String word(@Nullable Object part) {
        return part == null ? "" : part.toString();
    }
}
