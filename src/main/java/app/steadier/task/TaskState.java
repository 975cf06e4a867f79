package app.steadier.task;

/** Where a task stands. */
public enum TaskState {
    OPEN,
    DONE,
    /** Its reason has gone, before anyone tried. */
    WITHDRAWN
}
