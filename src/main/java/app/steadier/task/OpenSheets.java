package app.steadier.task;

import app.steadier.access.SystemAccess;
import app.steadier.base.ProgramTime;
import app.steadier.base.TypedId;
import app.steadier.schedule.AttendanceMarked;
import app.steadier.schedule.SessionsLeftOpen;
import app.steadier.schedule.SessionsLeftOpen.LeftOpen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A session that ended a day ago and has no attendance is a task of whoever leads it (model, Session). It is done when the
 * attendance is taken, and goes when the session is called off.
 */
@Component
class OpenSheets {

    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final LocalTime LAST = LocalTime.of(23, 59);

    private final TaskRows rows;
    private final ProgramTime time;

    OpenSheets(TaskRows rows, ProgramTime time) {
        this.rows = rows;
        this.time = time;
    }

    @EventListener
    void on(SessionsLeftOpen left) {
        Map<UUID, LeftOpen> wanted = new HashMap<>();
        left.sessions()
                .forEach(each -> wanted.put(TaskRows.idOf(TaskKind.ATTENDANCE_OPEN, each.session(), null), each));
        Map<UUID, TaskState> known = new HashMap<>();
        rows.attendanceTasks(List.copyOf(wanted.keySet())).forEach(task -> known.put(task.id(), task.state()));
        UUID cause = TypedId.nextValue();
        wanted.forEach((id, session) -> {
            if (known.getOrDefault(id, TaskState.WITHDRAWN) == TaskState.WITHDRAWN) {
                rows.make(cause, task(id, session, left.at()));
            }
        });
        known.forEach((id, state) -> {
            if (state == TaskState.OPEN && !wanted.containsKey(id)) {
                rows.withdraw(cause, id);
            }
        });
    }

    /** The first mark of a session that was left open; before that time there is no task to look for. */
    @EventListener
    void on(AttendanceMarked marked) {
        if (marked.first() && !marked.end().plus(PATIENCE).isAfter(marked.at())) {
            UUID task = TaskRows.idOf(TaskKind.ATTENDANCE_OPEN, marked.session(), null);
            SystemAccess.run(
                    "attendance taken",
                    () -> rows.close(
                            TaskRows.part(marked.change(), "done " + task), task, TaskOutcome.DONE, null, marked.by()));
        }
    }

    private StoredTask task(UUID id, LeftOpen session, Instant at) {
        return new StoredTask(
                id,
                TaskKind.ATTENDANCE_OPEN,
                null,
                null,
                session.session(),
                session.start(),
                time.instant(time.local(at).toLocalDate().atTime(LAST)),
                session.facilitator(),
                TaskState.OPEN);
    }
}
