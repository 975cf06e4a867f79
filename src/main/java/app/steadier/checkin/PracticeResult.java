package app.steadier.checkin;

/** Whether a skill was used. */
public enum PracticeResult {
    TRIED,
    PARTLY,
    NOT_TRIED
}
