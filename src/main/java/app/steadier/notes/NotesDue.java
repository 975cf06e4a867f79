package app.steadier.notes;

import app.steadier.base.SessionId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session with notes to write or sign, or a single draft.
 *
 * @param session null for a draft without a session
 * @param note the draft, for a single person
 * @param title name of the group, or of the person
 * @param start local time; of a draft without a session when it was begun
 * @param due local time: end of the session plus 48 hours or what the program set (model, section 6: note.due)
 * @param missing people who came and have no signed note
 * @param drafts of these, begun
 */
public record NotesDue(
        @Nullable SessionId session,
        @Nullable NoteId note,
        NoteKind kind,
        String title,
        LocalDateTime start,
        LocalDateTime due,
        boolean overdue,
        int missing,
        int drafts) {

    @Override
    public String toString() {
        return "NotesDue " + session + " " + note;
    }
}
