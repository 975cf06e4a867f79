package app.steadier.medication;

/** What is known of a dose that was due. */
public enum DoseState {
    TOOK,
    SKIPPED,
    /** May still be reported. */
    PENDING,
    /** The time for reporting is over and nothing was reported. */
    UNKNOWN
}
