package app.steadier.notes;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a save of a session's text.
 *
 * @param version to name at the next save, also after a conflict
 * @param savedAt local time of what is stored
 * @param theirs what is stored instead, when the save lost a race
 */
public record SavedText(
        SaveOutcome outcome,
        int version,
        LocalDateTime savedAt,
        @Nullable SharedText theirs) {}
