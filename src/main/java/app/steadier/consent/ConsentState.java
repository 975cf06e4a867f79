package app.steadier.consent;

/** Where a consent stands at a moment (model, section 3). */
public enum ConsentState {
    DRAFT,
    SIGNED,
    REVOKED,
    EXPIRED
}
