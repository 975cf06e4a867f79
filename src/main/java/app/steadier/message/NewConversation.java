package app.steadier.message;

import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation to be begun with its first message.
 *
 * @param thread made by the caller
 * @param message made by the caller; the same one twice is one
 * @param patient whom staff write to; null for the patient who is signed in
 * @param to whom a patient writes; null for the front desk, and for staff, who write in their own name
 * @param subject at most 120 characters
 * @param body 1 to 5,000 characters
 */
public record NewConversation(
        UUID thread,
        UUID message,
        @Nullable PatientId patient,
        @Nullable StaffId to,
        @Nullable String subject,
        String body) {

    @Override
    public String toString() {
        return "NewConversation " + thread;
    }
}
