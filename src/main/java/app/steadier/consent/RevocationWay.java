package app.steadier.consent;

/** How a consent was taken back; always in writing. */
public enum RevocationWay {
    IN_THE_PORTAL,
    LETTER,
    E_MAIL
}
