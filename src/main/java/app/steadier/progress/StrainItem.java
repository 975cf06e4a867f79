package app.steadier.progress;

/** Questions of the check-in that measure strain, in the order reasons are listed. */
public enum StrainItem {
    /** Counted from its worst end: 10 minus the answer. */
    MOOD,
    ANXIETY,
    /** Only where craving is tracked. */
    CRAVING
}
