package app.steadier.schedule;

import app.steadier.base.SessionId;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone is told about a session of theirs.
 *
 * @param kindOfSession GROUP, INDIVIDUAL, FAMILY or PRESCRIBER
 * @param group name of the group; null for a session alone with someone
 * @param start local time, as it is now
 * @param oldStart local time before a move; null otherwise
 * @param reason why it was called off; null otherwise
 */
public record SessionNotice(
        UUID id,
        Kind kind,
        SessionId session,
        String kindOfSession,
        @Nullable String group,
        LocalDateTime start,
        LocalDateTime end,
        @Nullable LocalDateTime oldStart,
        @Nullable String reason) {

    /** What happened. */
    public enum Kind {
        CANCELLED,
        MOVED,
        RESTORED
    }
}
