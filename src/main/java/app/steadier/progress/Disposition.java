package app.steadier.progress;

/** How an episode ended. */
enum Disposition {
    COMPLETED,
    TRANSFERRED,
    MOVED,
    LEFT_AGAINST_ADVICE,
    LOST_CONTACT,
    ADMINISTRATIVE,
    DIED;

    /** Left before completion; being transferred, moving away and dying are neither that nor completion. */
    boolean leftBeforeCompletion() {
        return this == LEFT_AGAINST_ADVICE || this == LOST_CONTACT || this == ADMINISTRATIVE;
    }
}
