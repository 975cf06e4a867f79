package app.steadier.progress;

/** How much of a group may be shown. */
public enum InsightState {
    OK,
    /** Fewer than 5 people have data. */
    SUPPRESSED,
    /** Only the number of people, because a count would tell about one of them. */
    TOTAL_ONLY
}
