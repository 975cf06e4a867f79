package app.steadier.task;

/** How someone was tried. */
public enum AttemptWay {
    PHONE,
    TEXT,
    E_MAIL,
    IN_PERSON
}
