package app.steadier.safety;

/** Why an alert was raised. */
public enum AlertCause {
    /** An answer to a questionnaire's safety item. */
    QUESTIONNAIRE_ITEM,
    /** The person said that they do not feel safe. */
    PATIENT_PRESSED,
    STAFF_RAISED
}
