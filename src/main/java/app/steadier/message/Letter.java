package app.steadier.message;

/** The letters the product sends. None of them says more than that there is something. */
public enum Letter {
    /** Somebody wrote. */
    MESSAGE,
    /** A reminder the person asked for; it does not say of what. */
    REMINDER
}
