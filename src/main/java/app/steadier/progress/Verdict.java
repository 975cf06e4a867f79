package app.steadier.progress;

/** What the rule says about the person; information for a conversation, nothing acts on it. */
public enum Verdict {
    STEADIER,
    ROUGHER,
    /** No clear change yet; never to be worded as no progress. */
    ABOUT_THE_SAME,
    NOT_ENOUGH_DATA
}
