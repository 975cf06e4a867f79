package app.steadier.schedule;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * What someone expected has said of a session of a day.
 *
 * @param late whether they come, but late
 */
public record ToldAhead(
        SessionId session,
        PatientId patient,
        String name,
        boolean late,
        @Nullable String reason) {

    @Override
    public String toString() {
        return "ToldAhead " + session;
    }
}
