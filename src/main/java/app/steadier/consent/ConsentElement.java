package app.steadier.consent;

/** What a consent needs before it can be signed (42 CFR 2.31; model, section 5). */
public enum ConsentElement {
    DISCLOSER,
    INFORMATION,
    RECIPIENT,
    PURPOSE,
    /** A day, an event, or none where the kind allows none. */
    EXPIRY,
    SIGNATURE
}
