package app.steadier.task;

/** What came of one attempt. */
public enum AttemptResult {
    REACHED,
    LEFT_MESSAGE,
    NO_ANSWER,
    WRONG_CONTACT
}
