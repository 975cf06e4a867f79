package app.steadier.progress;

/** Why there is no verdict yet. */
public enum VerdictReason {
    NO_CHECKINS,
    /** Before the earliest date on which the two windows do not overlap. */
    TOO_EARLY,
    /** A window of hardest moment or clarity has too few answers. */
    TOO_FEW_CHECKINS
}
