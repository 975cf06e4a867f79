package app.steadier.schedule;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A missed session and the one to attend in its place.
 *
 * @param version to be given back with an answer
 * @param name of the person, family name first
 * @param missedName what was missed
 * @param missedStart local time
 * @param start local time
 * @param proposedBy name of whoever proposed it; null when the person asked
 * @param reason why it was declined
 */
public record MakeUpRequest(
        UUID id,
        int version,
        PatientId patient,
        String name,
        SessionId missed,
        String missedName,
        LocalDateTime missedStart,
        SessionId session,
        String sessionName,
        @Nullable String topic,
        LocalDateTime start,
        LocalDateTime end,
        State state,
        @Nullable String proposedBy,
        @Nullable String reason) {

    /** Where it stands. */
    public enum State {
        /** By staff; the person has not answered. */
        PROPOSED,
        /** By the person; staff have not answered. */
        REQUESTED,
        /** The person is expected as a guest. */
        ACCEPTED,
        DECLINED,
        /** The person took it back. */
        WITHDRAWN,
        /** The session was cancelled, or moved too far. */
        CALLED_OFF;

        boolean lives() {
            return this == PROPOSED || this == REQUESTED || this == ACCEPTED;
        }
    }

    @Override
    public String toString() {
        return "MakeUpRequest " + id;
    }
}
