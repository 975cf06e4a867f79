package app.steadier.message;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param seq its place among all messages, for reading on
 * @param author name of who wrote it; null for someone at the front desk without a name in the list of staff
 * @param at when it was sent, on the program's clock
 * @param readAt when somebody of the other side opened it first; null while nobody did
 * @param readBy their name, for a person's message
 */
public record MessageLine(
        UUID id,
        long seq,
        boolean fromPatient,
        boolean mine,
        @Nullable String author,
        LocalDateTime at,
        String body,
        @Nullable LocalDateTime readAt,
        @Nullable String readBy) {

    @Override
    public String toString() {
        return "MessageLine " + id;
    }
}
