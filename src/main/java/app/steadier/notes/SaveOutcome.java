package app.steadier.notes;

/** What became of a save. In every case the words are kept. */
public enum SaveOutcome {
    SAVED,
    /** Somebody saved since; both texts exist. */
    CONFLICT,
    /** It was signed since; the words wait for an addendum. */
    SIGNED,
    /** A colleague who led the session with you is writing this note. */
    COLLEAGUE
}
