package app.steadier.notes;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a save of a note.
 *
 * @param version to name at the next save, also after a conflict
 * @param savedAt local time of what is stored
 * @param theirs what is stored instead, when the save lost a race
 */
public record SavedNote(
        SaveOutcome outcome,
        NoteId note,
        int version,
        LocalDateTime savedAt,
        @Nullable NoteText theirs) {}
