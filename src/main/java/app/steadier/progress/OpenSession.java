package app.steadier.progress;

import app.steadier.base.SessionId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A group's session with a free seat.
 *
 * @param start in the program's zone
 * @param freeSeats at least 1
 */
public record OpenSession(
        SessionId session,
        String group,
        @Nullable String topic,
        LocalDateTime start,
        LocalDateTime end,
        int minutes,
        int freeSeats) {}
