package app.steadier.task;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a task's history.
 *
 * @param id of the tap that did it
 * @param at wall-clock time in the program's zone
 * @param by null for the product itself
 * @param owner who has it from then on, where that changed
 */
public record TaskChange(
        UUID id,
        What what,
        LocalDateTime at,
        @Nullable String by,
        @Nullable String owner,
        @Nullable AttemptWay way,
        @Nullable AttemptResult result,
        @Nullable TaskOutcome outcome,
        @Nullable String note) {

    /** What happened. */
    public enum What {
        MADE,
        MADE_AGAIN,
        ASSIGNED,
        ATTEMPT,
        DONE,
        REOPENED,
        WITHDRAWN
    }

    @Override
    public String toString() {
        return "TaskChange " + id;
    }
}
