package app.steadier.task;

/** What came of a task; closing needs one. */
public enum TaskOutcome {
    /** The person was spoken to. */
    REACHED,
    /** Nobody was reached; at least one attempt is on record. */
    NOT_REACHED,
    /** Done; only the product itself says so, of attendance that was taken. */
    DONE,
    /** It need not be done, as the note says. */
    NOT_NEEDED;

    boolean fits(TaskKind kind) {
        return switch (this) {
            case REACHED, NOT_REACHED -> kind == TaskKind.ABSENCE_CALL;
            case DONE -> false;
            case NOT_NEEDED -> true;
        };
    }
}
