package app.steadier.task;

import app.steadier.access.AccessGuard;
import app.steadier.access.Caller;
import app.steadier.access.CareTeamService;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Role;
import app.steadier.access.Scope;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.EpisodeId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be done: whose it is, what was tried, what came of it. Every tap carries an id made by the caller; the same tap
 * twice is one.
 */
@Service
public class TaskService {

    private static final int NOTE_MAX = 500;

    private final TaskRows rows;
    private final CareTeamService team;
    private final AccessGuard guard;
    private final ProgramTime time;

    TaskService(TaskRows rows, CareTeamService team, AccessGuard guard, ProgramTime time) {
        this.rows = rows;
        this.team = team;
        this.guard = guard;
        this.time = time;
    }

    /** The caller's own open tasks by due time, for a clinician's Today; one statement. */
    @Guarded(resource = Resource.TASK, verb = Verb.LIST)
    @Transactional
    public List<TaskRow> mine() {
        Scope scope = clinician();
        return shown(scope, rows.open("t.owner_id = :scopeStaff", scope));
    }

    /** All open tasks a clinician may see: own ones, those of their care teams, those of sessions they lead; one statement. */
    @Guarded(resource = Resource.TASK, verb = Verb.LIST)
    @Transactional
    public List<TaskRow> open() {
        Scope scope = clinician();
        String mayBeSeen = "(t.owner_id = :scopeStaff or (t.patient_id is not null and "
                + scope.patientFilter("t.patient_id") + ") or " + scope.sessionFilter("t.session_id") + ")";
        return shown(scope, rows.open(mayBeSeen, scope));
    }

    /** All open calls by due time, for the office; a clinician gets those of their care teams. One statement. */
    @Guarded(resource = Resource.TASK, verb = Verb.LIST)
    @Transactional
    public List<CallRow> calls() {
        Scope scope = guard.scope(Verb.LIST, Resource.TASK);
        return shown(scope, rows.open("t.kind = 'ABSENCE_CALL' and " + scope.patientFilter("t.patient_id"), scope))
                .stream()
                .map(task -> new CallRow(
                        task.id(),
                        Objects.requireNonNull(task.patient()),
                        Objects.requireNonNull(task.name()),
                        task.kind(),
                        task.due(),
                        task.overdue(),
                        task.ownerName(),
                        task.mine()))
                .toList();
    }

    /** A task with its history, for clinicians; two statements. */
    @Guarded(resource = Resource.TASK, verb = Verb.READ)
    @Transactional
    public TaskDetail task(UUID id) {
        StoredTask task = load(id);
        guard.require(Verb.READ, target(task), Resource.TASK);
        if (!treats(guard.caller())) {
            throw new NotAvailable();
        }
        boolean onTeam = task.patient() != null && guard.can(Verb.CREATE, Target.of(task.patient()), Resource.TASK);
        return new TaskDetail(rows.row(id, guard.caller().staff(), onTeam), rows.history(id));
    }

    /**
     * The caller takes a task over.
     *
     * @throws UserProblem when it is no longer open
     */
    @Guarded(resource = Resource.TASK, verb = Verb.UPDATE)
    @Transactional
    public void takeOver(UUID tap, UUID id) {
        StoredTask task = leaveTo(Verb.UPDATE, id);
        StaffId self = guard.caller().staff();
        if (self == null) {
            throw new NotAvailable();
        }
        if (!rows.known(tap)) {
            onlyOpen(task);
            rows.assign(tap, id, self, self);
        }
    }

    /** Who can be given a task: the person's care team of today, by name. */
    @Guarded(resource = Resource.TASK, verb = Verb.UPDATE)
    @Transactional
    public List<Assignee> team(UUID id) {
        StoredTask task = load(id);
        guard.require(Verb.UPDATE, target(task), Resource.TASK);
        return rows.named(onTeam(task));
    }

    /**
     * Gives a task to someone on the person's care team today.
     *
     * @throws UserProblem when it is no longer open, or they are not on the team
     */
    @Guarded(resource = Resource.TASK, verb = Verb.UPDATE)
    @Transactional
    public void assign(UUID tap, UUID id, StaffId to) {
        StoredTask task = leaveTo(Verb.UPDATE, id);
        if (rows.known(tap)) {
            return;
        }
        onlyOpen(task);
        if (!onTeam(task).contains(to)) {
            throw new UserProblem("task.problem.team");
        }
        rows.assign(tap, id, to, guard.caller().staff());
    }

    /**
     * Records one attempt to reach someone; a task with an attempt no longer goes by itself.
     *
     * @throws UserProblem when the task is no longer open, is no call, or the note is too long
     */
    @Guarded(resource = Resource.TASK, verb = Verb.UPDATE)
    @Transactional
    public void attempt(UUID tap, UUID id, Attempt attempt) {
        StoredTask task = leaveTo(Verb.UPDATE, id);
        if (rows.known(tap)) {
            return;
        }
        onlyOpen(task);
        if (task.kind() != TaskKind.ABSENCE_CALL) {
            throw new UserProblem("task.problem.noCall");
        }
        rows.attempt(
                tap,
                id,
                new Attempt(attempt.way(), attempt.result(), note(attempt.note())),
                guard.caller().staff());
    }

    /**
     * Closes a task with what came of it.
     *
     * @param note at most 500 characters; needed for NOT_NEEDED
     * @throws UserProblem when the task is no longer open, the outcome is not one of this kind of task, the note is missing
     *     or too long, or nobody was tried
     */
    @Guarded(resource = Resource.TASK, verb = Verb.END)
    @Transactional
    public void close(UUID tap, UUID id, TaskOutcome outcome, @Nullable String note) {
        StoredTask task = leaveTo(Verb.END, id);
        if (rows.known(tap)) {
            return;
        }
        onlyOpen(task);
        String words = note(note);
        if (!outcome.fits(task.kind())) {
            throw new UserProblem("task.problem.outcome");
        }
        if (outcome == TaskOutcome.NOT_NEEDED && words == null) {
            throw new UserProblem("task.problem.note");
        }
        if (outcome == TaskOutcome.NOT_REACHED && rows.attempts(id) == 0) {
            throw new UserProblem("task.problem.notTried");
        }
        rows.close(tap, id, outcome, words, guard.caller().staff());
    }

    /**
     * Takes a closing back: the task is open again. Twice is once.
     *
     * @param closing the tap that closed it
     * @throws UserProblem when something else happened to it since
     */
    @Guarded(resource = Resource.TASK, verb = Verb.END)
    @Transactional
    public void undo(UUID closing) {
        UUID id = SystemAccess.call("load target", () -> rows.taskOf(closing)).orElseThrow(NotAvailable::new);
        leaveTo(Verb.END, id);
        UUID undoing = TaskRows.part(closing, "undo");
        if (rows.known(undoing)) {
            return;
        }
        if (rows.closedLastBy(closing).isEmpty()) {
            throw new UserProblem("task.problem.changedSince");
        }
        rows.reopen(undoing, id, guard.caller().staff());
    }

    /** Leave by the matrix, and other taps on the same task wait; who does not treat only handles calls. */
    private StoredTask leaveTo(Verb verb, UUID id) {
        StoredTask task = load(id);
        guard.require(verb, target(task), Resource.TASK);
        if (task.kind() != TaskKind.ABSENCE_CALL && !treats(guard.caller())) {
            throw new NotAvailable();
        }
        return rows.one(id, true).orElseThrow(NotAvailable::new);
    }

    private Target target(StoredTask task) {
        Target target = Target.of(task.session());
        if (task.patient() != null) {
            target = target.with(task.patient());
        }
        StaffId self = guard.caller().staff();
        return self != null && self.equals(task.owner()) ? target.being("assigned") : target;
    }

    private StoredTask load(UUID id) {
        return SystemAccess.call("load target", () -> rows.one(id, false)).orElseThrow(NotAvailable::new);
    }

    private Scope clinician() {
        Scope scope = guard.scope(Verb.LIST, Resource.TASK);
        if (!treats(guard.caller())) {
            throw new NotAvailable();
        }
        return scope;
    }

    private static List<TaskRow> shown(Scope scope, List<TaskRow> tasks) {
        List<PatientId> people =
                tasks.stream().map(TaskRow::patient).filter(Objects::nonNull).toList();
        scope.shows(people);
        return tasks;
    }

    private List<StaffId> onTeam(StoredTask task) {
        PatientId patient = task.patient();
        EpisodeId episode = task.episode();
        if (patient == null || episode == null) {
            return List.of();
        }
        LocalDate today = time.today();
        return SystemAccess.call("team of a task", () -> team.members(patient, episode)).stream()
                .filter(member -> !member.from().isAfter(today)
                        && (member.to() == null || !member.to().isBefore(today)))
                .map(CareTeamService.Member::staff)
                .distinct()
                .toList();
    }

    private static boolean treats(Caller caller) {
        return caller.is(Role.THERAPIST) || caller.is(Role.PRESCRIBER) || caller.is(Role.SYSTEM);
    }

    private static void onlyOpen(StoredTask task) {
        if (task.state() != TaskState.OPEN) {
            throw new UserProblem("task.problem.notOpen");
        }
    }

    private static @Nullable String note(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.length() > NOTE_MAX) {
            throw new UserProblem("task.problem.long", NOTE_MAX, note.length());
        }
        return note.strip();
    }
}
