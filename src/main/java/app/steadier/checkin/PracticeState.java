package app.steadier.checkin;

/** Where a skill taught to someone stands (model, section 3). */
public enum PracticeState {
    /** To be tried today. */
    TAUGHT,
    REPORTED,
    /** Read by the therapist. */
    SEEN,
    /** Not reported until the end of the day after; a late report is still taken. */
    EXPIRED
}
