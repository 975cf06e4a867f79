package app.steadier.message;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed and not sent.
 *
 * @param about the conversation; for one to be begun the person it is about, or zero while nobody is chosen
 * @param message the id it will be sent under
 * @param thread the conversation it will stand in
 * @param addressee whom it is for, as the form holds it; null for an answer, or while nobody is chosen
 * @param savedAt on the program's clock; what is saved is given the time then
 */
public record MessageDraft(
        UUID about,
        UUID message,
        UUID thread,
        @Nullable String addressee,
        @Nullable String subject,
        String body,
        @Nullable LocalDateTime savedAt) {

    @Override
    public String toString() {
        return "MessageDraft " + message;
    }
}
