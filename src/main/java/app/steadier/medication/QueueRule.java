package app.steadier.medication;

/** Rules of the prescriber's queue, the most urgent first (formulas, section 11). */
public enum QueueRule {
    SAFETY_UNACKNOWLEDGED,
    SAFETY_OPEN,
    SIDE_EFFECT_SEVERE,
    INJECTION_OVERDUE,
    MISSED_DOSES,
    CRAVING_HIGH,
    SIDE_EFFECT_MODERATE,
    INJECTION_DUE,
    SLEEP_SHORT,
    NO_CHECKIN,
    LAB_DUE,
    REVIEW_DUE,
    INJECTION_SOON;

    /** Whether the rule holds for patients without a medication order too. */
    boolean concernsEverybody() {
        return this == SAFETY_UNACKNOWLEDGED || this == SAFETY_OPEN;
    }
}
