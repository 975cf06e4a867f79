package app.steadier.message;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail of the demonstration, which goes nowhere.
 *
 * @param at when it was noted, on the program's clock
 * @param state WAITING, SENT, or why it did not go
 * @param to null until it has gone
 */
public record SentMail(
        UUID id, LocalDateTime at, State state, @Nullable String to, String subject, String body) {

    /** Where a letter stands. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        DROPPED,
        EXPIRED,
        UNKNOWN
    }

    @Override
    public String toString() {
        return "SentMail " + id;
    }
}
