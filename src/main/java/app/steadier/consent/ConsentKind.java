package app.steadier.consent;

/** What a consent is for; kinds are never combined in one consent (42 CFR 2.31). */
public enum ConsentKind {
    /** Treatment, payment and health care operations, with recipients described in general. */
    TPO,
    /** Named recipients and a named purpose. */
    SPECIFIC,
    /** Counselling notes kept apart from the record, and nothing else. */
    SUD_COUNSELLING_NOTES,
    /** Use in a civil, criminal, administrative or legislative proceeding, and nothing else. */
    LEGAL_PROCEEDING
}
