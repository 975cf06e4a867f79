package app.steadier.consent;

/** How a consent was signed. */
public enum SignatureKind {
    /** With a finger or a pen on the screen. */
    DRAWN,
    /** The full name, typed. */
    TYPED,
    /** On paper; the copy is referred to. */
    PAPER
}
