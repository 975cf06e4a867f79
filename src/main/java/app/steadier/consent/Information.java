package app.steadier.consent;

/** Kinds of information that a consent may name. */
public enum Information {
    /** That the person is in the program, and when they came. */
    ATTENDANCE,
    ASSESSMENT,
    DIAGNOSIS,
    TREATMENT_PLAN,
    PROGRESS,
    SESSION_NOTES,
    MEDICATION,
    QUESTIONNAIRES,
    CHECK_INS,
    SAFETY,
    DISCHARGE,
    /** What is spoken of in a family session that the recipient takes part in. */
    FAMILY_SESSION,
    SUD_COUNSELLING_NOTES
}
