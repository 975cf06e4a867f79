package app.steadier.task;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task in a clinician's list.
 *
 * @param patient whom it is about; null for a whole session
 * @param name of that person
 * @param sessionStart wall-clock time in the program's zone
 * @param due wall-clock time
 * @param overdue whether it is open and its time has passed
 * @param owner null while nobody has it
 * @param onTeam whether the caller cares for the person: then the person's page opens, and the caller may work on the task
 * @param attempts made so far
 * @param lastResult of the newest attempt
 */
public record TaskRow(
        UUID id,
        TaskKind kind,
        @Nullable PatientId patient,
        @Nullable String name,
        SessionId session,
        LocalDateTime sessionStart,
        LocalDateTime due,
        boolean overdue,
        @Nullable StaffId owner,
        @Nullable String ownerName,
        boolean mine,
        boolean onTeam,
        int attempts,
        @Nullable AttemptResult lastResult,
        TaskState state,
        @Nullable TaskOutcome outcome) {

    @Override
    public String toString() {
        return "TaskRow " + id;
    }
}
