package app.steadier.progress;

/** What a strand did between the two windows. */
public enum StrandState {
    BETTER,
    HARDER,
    SAME,
    NOT_ENOUGH_DATA
}
