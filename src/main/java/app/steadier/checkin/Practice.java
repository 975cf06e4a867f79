package app.steadier.checkin;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A skill someone was taught, and what came of it. It follows from what is ticked for the session and from attendance,
 * so that it needs no record of its own until it is reported.
 *
 * @param id of the report; null before it
 * @param session null only for imported reports
 * @param taughtAt end of the session
 * @param tryBy day by whose end it is to be tried
 * @param late whether the report came after the day following that one
 * @param changedAt when the report was last changed; null when it was not
 * @param changeUntil last moment at which the report can be changed; null before it
 */
public record Practice(
        @Nullable UUID id,
        PatientId patient,
        @Nullable SessionId session,
        Skill skill,
        LocalDateTime taughtAt,
        LocalDate tryBy,
        PracticeState state,
        @Nullable PracticeResult result,
        @Nullable Integer helped,
        @Nullable String line,
        @Nullable LocalDateTime reportedAt,
        boolean late,
        @Nullable LocalDateTime changedAt,
        @Nullable LocalDateTime changeUntil,
        @Nullable LocalDateTime seenAt,
        @Nullable String seenBy) {

    public boolean reported() {
        return result != null;
    }
}
