package app.steadier.notes;

/** What the linter looks for before signing (model, section 3; capabilities B04 and B05). */
public enum FindingKind {
    /** Another member's name. */
    NAME,
    /** No individual part, or too short a one. */
    EMPTY,
    /** Nearly the same as this person's previous note. */
    CLONE_OWN,
    /** Nearly the same as another member's note of the same session. */
    CLONE_NEIGHBOUR,
    /** Nothing says which goal it served. */
    NO_GOAL,
    /** The words say something else than the attendance record. */
    ATTENDANCE_CONTRADICTED,
    /** A safety alert is open and nothing is said about risk. */
    RISK_MISSING
}
