package app.steadier.schedule;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person has said before a session that they cannot come, or come late.
 *
 * @param late whether they come, but late
 */
public record CannotCome(
        UUID id,
        SessionId session,
        PatientId patient,
        boolean late,
        @Nullable String reason,
        Instant at) {

    @Override
    public String toString() {
        return "CannotCome " + id;
    }
}
