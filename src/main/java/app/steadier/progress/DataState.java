package app.steadier.progress;

/** Whether a number can be said; the screen names what is missing. */
public enum DataState {
    OK,
    /** There is nothing to compute from. */
    NO_DATA,
    /** There is something, and too little. */
    NOT_ENOUGH_DATA
}
