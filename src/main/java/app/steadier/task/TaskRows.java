package app.steadier.task;

import app.steadier.access.Scope;
import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.task.TaskChange.What;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes tasks and their history. The caller has asked the guard, or is a job. */
@Component
class TaskRows {

    private static final String LIST = "select t.*, p.display_name, o.display_name as owner_name, (select count(*) from"
            + " task_change c where c.task_id = t.id and c.what = 'ATTEMPT') as attempts, (select c.result from task_change c"
            + " where c.task_id = t.id and c.what = 'ATTEMPT' order by c.seq desc limit 1) as last_result"
            + " from task t left join people_patient p on p.patient_id = t.patient_id"
            + " left join people_staff o on o.staff_id = t.owner_id where ";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    TaskRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The id of what is about a session, or a person in it: always the same for the same thing. */
    static UUID idOf(TaskKind kind, SessionId session, @Nullable PatientId patient) {
        return part(session.value(), kind + " " + patient);
    }

    /** An id that follows from another one: always the same for the same. */
    static UUID part(UUID of, String what) {
        return UUID.nameUUIDFromBytes((of + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    Optional<StoredTask> one(UUID task, boolean lock) {
        return jdbc.sql("select * from task where id = ?" + (lock ? " for update" : ""))
                .param(task)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** Staff with their names, by name. */
    List<Assignee> named(List<StaffId> staff) {
        return staff.isEmpty()
                ? List.of()
                : jdbc.sql("select staff_id, display_name from people_staff where staff_id in (:staff)"
                                + " order by display_name, staff_id")
                        .param("staff", staff.stream().map(StaffId::value).toList())
                        .query((row, number) -> new Assignee(
                                new StaffId(Columns.id(row, "staff_id")), Columns.text(row, "display_name")))
                        .list();
    }

    /** Attendance tasks that are open, and those of the given ids in any state. */
    List<StoredTask> attendanceTasks(List<UUID> ids) {
        return jdbc.sql("select * from task where kind = 'ATTENDANCE_OPEN' and state = 'OPEN' union"
                        + " select * from task where id in (:ids)")
                .param("ids", ids.isEmpty() ? List.of(new UUID(0, 0)) : ids)
                .query((row, number) -> stored(row))
                .list();
    }

    /** Whether a tap has done its work already. */
    boolean known(UUID tap) {
        return jdbc.sql("select count(*) from task_change where id = ?")
                        .param(tap)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int attempts(UUID task) {
        return jdbc.sql("select count(*) from task_change where task_id = ? and what = 'ATTEMPT'")
                .param(task)
                .query(Integer.class)
                .single();
    }

    /** The task a tap closed, if nothing happened to it since. */
    Optional<UUID> closedLastBy(UUID tap) {
        return jdbc.sql(
                        "select c.task_id from task_change c where c.id = ? and c.what = 'DONE' and not exists (select 1 from"
                                + " task_change later where later.task_id = c.task_id and later.seq > c.seq"
                                + " and later.what <> 'ATTEMPT')")
                .param(tap)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> taskOf(UUID tap) {
        return jdbc.sql("select task_id from task_change where id = ?")
                .param(tap)
                .query(UUID.class)
                .optional();
    }

    /** Makes a task, or opens one again whose reason had gone; true when it is open by this. */
    boolean make(UUID cause, StoredTask task) {
        int made = jdbc.sql(
                        "insert ignore into task (id, created_at, kind, patient_id, episode_id, session_id, about_at, due_at,"
                                + " owner_id, state) values (:id, :now, :kind, :patient, :episode, :session, :about, :due, :owner, 'OPEN')")
                .params(values(task))
                .update();
        int again = made > 0
                ? 0
                : jdbc.sql("update task set state = 'OPEN', due_at = :due, owner_id = :owner, version = version + 1"
                                + " where id = :id and state = 'WITHDRAWN'")
                        .params(values(task))
                        .update();
        if (made + again == 0) {
            return false;
        }
        What what = made > 0 ? What.MADE : What.MADE_AGAIN;
        history(part(cause, "made " + task.id()), task.id(), null, what, task.owner(), null, null, null);
        return true;
    }

    /** Takes back a task that nobody has tried to do yet. */
    void withdraw(UUID cause, UUID task) {
        int withdrawn = jdbc.sql("update task t set t.state = 'WITHDRAWN', t.version = t.version + 1 where t.id = ?"
                        + " and t.state = 'OPEN' and not exists (select 1 from task_change c where c.task_id = t.id"
                        + " and c.what = 'ATTEMPT')")
                .param(task)
                .update();
        if (withdrawn > 0) {
            history(part(cause, "withdrawn " + task), task, null, What.WITHDRAWN, null, null, null, null);
        }
    }

    void assign(UUID tap, UUID task, StaffId owner, @Nullable StaffId by) {
        jdbc.sql("update task set owner_id = ?, version = version + 1 where id = ?")
                .params(owner.value(), task)
                .update();
        history(tap, task, by, What.ASSIGNED, owner, null, null, null);
    }

    void attempt(UUID tap, UUID task, Attempt attempt, @Nullable StaffId by) {
        history(tap, task, by, What.ATTEMPT, null, attempt, null, attempt.note());
    }

    /** True when it was open. */
    boolean close(UUID tap, UUID task, TaskOutcome outcome, @Nullable String note, @Nullable StaffId by) {
        int closed = jdbc.sql("update task set state = 'DONE', outcome = ?, note = ?, done_at = ?, done_by = ?,"
                        + " version = version + 1 where id = ? and state = 'OPEN'")
                .param(outcome.name())
                .param(note)
                .param(Columns.utc(time.now()))
                .param(by == null ? null : by.value())
                .param(task)
                .update();
        if (closed > 0) {
            history(tap, task, by, What.DONE, null, null, outcome, note);
        }
        return closed > 0;
    }

    void reopen(UUID tap, UUID task, @Nullable StaffId by) {
        jdbc.sql("update task set state = 'OPEN', outcome = null, note = null, done_at = null, done_by = null,"
                        + " version = version + 1 where id = ? and state = 'DONE'")
                .param(task)
                .update();
        history(tap, task, by, What.REOPENED, null, null, null, null);
    }

    /** Open tasks by due time; the predicate is on {@code task t}. One statement. */
    List<TaskRow> open(String predicate, Scope scope) {
        String onTeam = "(t.patient_id is not null and " + scope.patientFilterBy("on-care-team", "t.patient_id")
                + ") as on_team";
        return jdbc.sql(LIST.replace(" from task t", ", " + onTeam + " from task t") + "t.state = 'OPEN' and "
                        + predicate + " order by t.due_at, t.id")
                .params(scope.params())
                .query((row, number) -> row(row, scope.caller().staff(), row.getBoolean("on_team")))
                .list();
    }

    /** @param onTeam whether the caller cares for the person */
    TaskRow row(UUID task, @Nullable StaffId self, boolean onTeam) {
        return jdbc.sql(LIST + "t.id = ?")
                .param(task)
                .query((row, number) -> row(row, self, onTeam))
                .single();
    }

    List<TaskChange> history(UUID task) {
        return jdbc.sql("select c.*, s.display_name as by_name, o.display_name as owner_name from task_change c"
                        + " left join people_staff s on s.staff_id = c.staff_id left join people_staff o on o.staff_id = c.owner_id"
                        + " where c.task_id = ? order by c.seq")
                .param(task)
                .query((row, number) -> new TaskChange(
                        Columns.id(row, "id"),
                        What.valueOf(Columns.text(row, "what")),
                        time.local(Columns.instant(row, "at")),
                        row.getString("by_name"),
                        row.getString("owner_name"),
                        constant(AttemptWay.class, row.getString("way")),
                        constant(AttemptResult.class, row.getString("result")),
                        constant(TaskOutcome.class, row.getString("outcome")),
                        row.getString("note")))
                .list();
    }

    private void history(
            UUID id,
            UUID task,
            @Nullable StaffId by,
            What what,
            @Nullable StaffId owner,
            @Nullable Attempt attempt,
            @Nullable TaskOutcome outcome,
            @Nullable String note) {
        jdbc.sql("insert into task_change (id, task_id, at, staff_id, what, owner_id, way, result, outcome, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(task)
                .param(Columns.utc(time.now()))
                .param(by == null ? null : by.value())
                .param(what.name())
                .param(owner == null ? null : owner.value())
                .param(attempt == null ? null : attempt.way().name())
                .param(attempt == null ? null : attempt.result().name())
                .param(outcome == null ? null : outcome.name())
                .param(note)
                .update();
    }

    private Map<String, @Nullable Object> values(StoredTask task) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", task.id());
        values.put("now", Columns.utc(time.now()));
        values.put("kind", task.kind().name());
        values.put("patient", task.patient() == null ? null : task.patient().value());
        values.put("episode", task.episode() == null ? null : task.episode().value());
        values.put("session", task.session().value());
        values.put("about", Columns.utc(task.about()));
        values.put("due", Columns.utc(task.due()));
        values.put("owner", task.owner() == null ? null : task.owner().value());
        return values;
    }

    private TaskRow row(ResultSet row, @Nullable StaffId self, boolean onTeam) throws SQLException {
        StoredTask task = stored(row);
        Instant due = task.due();
        LocalDateTime start = time.local(task.about());
        return new TaskRow(
                task.id(),
                task.kind(),
                task.patient(),
                row.getString("display_name"),
                task.session(),
                start,
                time.local(due),
                task.state() == TaskState.OPEN && due.isBefore(time.now()),
                task.owner(),
                row.getString("owner_name"),
                task.owner() != null && task.owner().equals(self),
                onTeam,
                row.getInt("attempts"),
                constant(AttemptResult.class, row.getString("last_result")),
                task.state(),
                constant(TaskOutcome.class, row.getString("outcome")));
    }

    private static StoredTask stored(ResultSet row) throws SQLException {
        UUID patient = row.getObject("patient_id", UUID.class);
        UUID episode = row.getObject("episode_id", UUID.class);
        UUID owner = row.getObject("owner_id", UUID.class);
        return new StoredTask(
                Columns.id(row, "id"),
                TaskKind.valueOf(Columns.text(row, "kind")),
                patient == null ? null : new PatientId(patient),
                episode == null ? null : new EpisodeId(episode),
                new SessionId(Columns.id(row, "session_id")),
                Columns.instant(row, "about_at"),
                Columns.instant(row, "due_at"),
                owner == null ? null : new StaffId(owner),
                TaskState.valueOf(Columns.text(row, "state")));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
