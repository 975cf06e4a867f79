package app.steadier.medication;

/** What the patient said about one dose. */
public enum DoseAnswer {
    TOOK,
    SKIPPED,
    /** Asked again later; never becomes taken by itself. */
    LATER
}
