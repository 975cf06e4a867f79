package app.steadier.message;

/** What a person may be reminded of. */
public enum ReminderKind {
    SESSION,
    CHECK_IN,
    DOSE
}
