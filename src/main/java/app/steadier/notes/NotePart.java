package app.steadier.notes;

/** Where in a note, or in the text of its session, something stands. */
public enum NotePart {
    /** Topic of the session, in every member's note. */
    TOPIC,
    /** What was done, in every member's note. */
    CONTENT,
    /** The person's own part: how they took part and responded. */
    RESPONSE,
    NEXT_STEP,
    RISK,
    /** In a family session: what was shared with whom. */
    SHARED_WITH
}
