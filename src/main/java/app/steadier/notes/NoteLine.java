package app.steadier.notes;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A note in a list.
 *
 * @param signedAt local time; null for drafts
 */
public record NoteLine(
        NoteId note,
        NoteKind kind,
        NoteState state,
        @Nullable SessionId session,
        PatientId patient,
        String patientName,
        LocalDate day,
        String author,
        @Nullable LocalDateTime signedAt,
        boolean awaitsCosign) {

    @Override
    public String toString() {
        return "NoteLine " + note;
    }
}
