package app.steadier.notes;

import java.util.Set;
import java.util.UUID;

/**
 * What is typed and ticked in one person's note.
 *
 * @param response how they took part and what was different; at most 10,000 characters, like the others
 * @param risk risk statement
 * @param sharedWith in a family session: what was shared with whom
 * @param goals goals it touches
 */
public record NoteText(String response, String nextStep, String risk, String sharedWith, Set<UUID> goals) {

    /** Nothing typed yet. */
    public static final NoteText EMPTY = new NoteText("", "", "", "", Set.of());

    /** Only a response. */
    public static NoteText of(String response) {
        return new NoteText(response, "", "", "", Set.of());
    }

    /** The same with other goals. */
    public NoteText touching(Set<UUID> others) {
        return new NoteText(response, nextStep, risk, sharedWith, others);
    }

    @Override
    public String toString() {
        return "NoteText";
    }
}
