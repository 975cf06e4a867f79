package app.steadier.notes;

/** Life of a note (model, section 3). */
public enum NoteState {
    DRAFT,
    /** Only ever added to. */
    SIGNED,
    DISCARDED,
    /** Stays readable, struck, out of counts. */
    ENTERED_IN_ERROR
}
