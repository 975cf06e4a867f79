package app.steadier.measure;

/** A total against the first scored one of the same instrument in the same episode. */
public enum ScoreChange {
    IMPROVED,
    WORSENED,
    NO_RELIABLE_CHANGE,
    /** The instrument has no threshold of reliable change, or there is nothing to compare. */
    NOT_ASSESSED
}
