package app.steadier.consent;

/** Why something may be told. */
public enum ConsentPurpose {
    TREATMENT,
    PAYMENT,
    OPERATIONS,
    /** Taking part in family sessions and supporting the person. */
    FAMILY_INVOLVEMENT,
    EMPLOYMENT,
    BENEFITS,
    LEGAL_PROCEEDING,
    /** As the consent says in its own words. */
    OTHER;

    /** Whether a consent for treatment, payment and operations may name it. */
    boolean generalCare() {
        return this == TREATMENT || this == PAYMENT || this == OPERATIONS;
    }
}
