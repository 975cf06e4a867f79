package app.steadier.notes;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One note to read.
 *
 * @param patientName as the person is called
 * @param version to name when signing
 * @param topic snapshot of the session's text at signing, like content and skills; null for other kinds and drafts
 * @param status attendance at signing, like minutes and participation
 * @param signedAt local time
 * @param hash SHA-256 of the signed text; null for drafts
 * @param intact whether the stored text still has this hash; true for drafts
 * @param awaitsCosign whether the second signature is missing
 * @param choices goals that can be ticked in one's own draft; findings likewise are those of one's own draft
 * @param errorAsked whether somebody asked to mark it as entered in error
 */
public record NotePage(
        NoteId note,
        NoteKind kind,
        NoteState state,
        int version,
        @Nullable SessionId session,
        PatientId patient,
        String patientName,
        LocalDate day,
        String author,
        boolean mine,
        NoteText text,
        List<String> goals,
        @Nullable String topic,
        @Nullable String content,
        @Nullable String skills,
        @Nullable String status,
        @Nullable Integer minutes,
        @Nullable Integer participation,
        @Nullable LocalDateTime signedAt,
        @Nullable String hash,
        boolean intact,
        boolean awaitsCosign,
        @Nullable LocalDateTime cosignedAt,
        boolean errorAsked,
        @Nullable String errorReason,
        List<Addendum> addenda,
        List<SessionNotes.Choice> choices,
        List<NoteFinding> findings) {

    /**
     * A dated addition.
     *
     * @param signedAt local time
     */
    public record Addendum(UUID id, String author, LocalDateTime signedAt, String text) {

        @Override
        public String toString() {
            return "Addendum " + id;
        }
    }

    @Override
    public String toString() {
        return "NotePage " + note;
    }
}
