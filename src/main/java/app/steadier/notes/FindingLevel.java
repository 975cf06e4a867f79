package app.steadier.notes;

/** What a finding asks for. */
public enum FindingLevel {
    /** The note cannot be signed before the text is changed. */
    STOP,
    /** The note can be signed with a reason for this one hit. */
    CONFIRM,
    /** Worth a look; signing goes on. */
    WARN
}
