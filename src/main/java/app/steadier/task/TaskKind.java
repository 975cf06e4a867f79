package app.steadier.task;

/** What is to be done. */
public enum TaskKind {
    /** Call someone who was absent without a word. */
    ABSENCE_CALL,
    /** Take the attendance of a session that ended a day ago; closes by itself when it is taken. */
    ATTENDANCE_OPEN
}
