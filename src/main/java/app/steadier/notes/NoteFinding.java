package app.steadier.notes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing the linter found.
 *
 * @param id the same as long as the words around the hit stay the same; what a reason is given for
 * @param start first character in the part's text, 0-based; equal to {@code end} when no place can be shown
 * @param end after the last character
 * @param text the words that were found, or the matching passage; empty when there is no place
 * @param messageKey key of the sentence to show
 * @param arguments of that sentence
 * @param reason why it is no obstacle, when somebody said so
 */
public record NoteFinding(
        String id,
        FindingKind kind,
        FindingLevel level,
        NotePart part,
        int start,
        int end,
        String text,
        String messageKey,
        List<Object> arguments,
        @Nullable String reason) {

    NoteFinding(
            String id,
            FindingKind kind,
            FindingLevel level,
            NotePart part,
            int start,
            int end,
            String text,
            String messageKey,
            List<Object> arguments) {
        this(id, kind, level, part, start, end, text, messageKey, arguments, null);
    }

    /** Whether the note cannot be signed because of it: a hard stop, or a hit that nobody gave a reason for. */
    public boolean blocks() {
        return level == FindingLevel.STOP || (level == FindingLevel.CONFIRM && reason == null);
    }

    NoteFinding because(@Nullable String why) {
        return new NoteFinding(id, kind, level, part, start, end, text, messageKey, arguments, why);
    }

    @Override
    public String toString() {
        return kind + " " + level + " " + part + " " + start + "-" + end;
    }
}
