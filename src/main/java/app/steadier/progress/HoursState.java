package app.steadier.progress;

/** A week against the floor of the level of care. */
public enum HoursState {
    /** The patient was not in the program on every day of the week. */
    PARTIAL_WEEK,
    IN_PROGRESS,
    MET,
    BELOW
}
