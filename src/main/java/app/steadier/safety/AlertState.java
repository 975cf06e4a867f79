package app.steadier.safety;

/** Where an alert stands. Nothing closes by itself. */
public enum AlertState {
    /** Nobody has taken it, or it was given on and not taken yet. */
    RAISED,
    ACKNOWLEDGED,
    CLOSED
}
