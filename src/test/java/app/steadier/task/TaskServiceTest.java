package app.steadier.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.EpisodeId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.schedule.AttendanceMark;
import app.steadier.schedule.AttendanceMarked;
import app.steadier.schedule.AttendanceService;
import app.steadier.schedule.AttendanceStatus;
import app.steadier.schedule.CannotComeService;
import app.steadier.schedule.SessionsLeftOpen;
import app.steadier.schedule.SessionsLeftOpen.LeftOpen;
import app.steadier.task.TaskChange.What;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A group of the demonstration program is under way and someone is not there. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Capability("S34")
class TaskServiceTest {

    private static final AttendanceMark ABSENT = AttendanceMark.of(AttendanceStatus.ABSENT);
    private static final AttendanceMark PRESENT = AttendanceMark.of(AttendanceStatus.PRESENT);

    @Autowired
    private TaskService tasks;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private CannotComeService notices;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private SessionId session = SessionId.next();
    private PatientId patient = PatientId.next();
    private EpisodeId episode = EpisodeId.next();
    private Instant start = Instant.EPOCH;
    private Instant end = Instant.EPOCH;
    private String person = "";
    private String facilitator = "";
    private String therapist = "";
    private String stranger = "";

    /** A session with at least three members; one whose therapist does not lead the group, and a therapist of neither. */
    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
        SystemAccess.run(
                "test",
                () -> jdbc.queryForObject(
                        "select v.session_id, v.patient_id, v.episode_id, v.starts_at, v.ends_at, p.external_id as person,"
                                + " f.external_id as facilitator, t.external_id as therapist, (select x.external_id from staff_member x"
                                + " join staff_role r on r.staff_id = x.id and r.role = 'THERAPIST' where x.id <> f.id"
                                + " and x.id not in (select c.staff_id from care_team_member c where c.patient_id = p.id)"
                                + " and x.id not in (select g.staff_id from group_facilitator g where g.group_id = v.group_id)"
                                + " order by 1 limit 1) as stranger from schedule_session_patient v join patient p on p.id = v.patient_id"
                                + " join staff_member f on f.id = v.facilitator_id join care_team_member m on m.episode_id = v.episode_id"
                                + " and m.kind = 'PRIMARY_THERAPIST' and m.from_date <= v.start_date"
                                + " and (m.to_date is null or m.to_date >= v.start_date) join staff_member t on t.id = m.staff_id"
                                + " where v.kind = 'GROUP' and v.session_status = 'SCHEDULED' and v.starts_at > ? and t.id <> f.id"
                                + " and t.id not in (select g.staff_id from group_facilitator g where g.group_id = v.group_id)"
                                + " order by v.starts_at, v.session_id, v.patient_id limit 1",
                        (row, number) -> {
                            session = new SessionId(row.getObject("session_id", UUID.class));
                            patient = new PatientId(row.getObject("patient_id", UUID.class));
                            episode = new EpisodeId(row.getObject("episode_id", UUID.class));
                            start = row.getObject("starts_at", LocalDateTime.class)
                                    .toInstant(ZoneOffset.UTC);
                            end = row.getObject("ends_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
                            person = row.getString("person");
                            facilitator = row.getString("facilitator");
                            therapist = row.getString("therapist");
                            stranger = row.getString("stranger");
                            return person;
                        },
                        LocalDateTime.ofInstant(ProgramA.NOW, ZoneOffset.UTC)));
    }

    @BeforeEach
    void begin() {
        clock.set(start.plus(Duration.ofMinutes(5)));
        as(Role.THERAPIST, facilitator);
    }

    @AfterEach
    void putBack() throws SQLException {
        TestSignIn.out();
        SystemAccess.run("test", () -> {
            jdbc.update("delete from attendance_change where session_id = ?", session.value());
            jdbc.update("delete from attendance where session_id = ?", session.value());
            jdbc.update("update care_session set status = 'SCHEDULED' where id = ?", session.value());
        });
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String table : List.of("task_change", "task", "cannot_come")) {
                statement.execute("truncate table " + table);
            }
        }
    }

    @Test
    void anAbsenceIsACallOfTheTherapistOnTheSameDay() {
        mark(ABSENT);
        as(Role.THERAPIST, therapist);
        TaskRow call = only(tasks.mine());
        assertThat(call.kind()).isEqualTo(TaskKind.ABSENCE_CALL);
        assertThat(call.patient()).isEqualTo(patient);
        assertThat(call.mine()).isTrue();
        assertThat(call.due().toLocalDate()).isEqualTo(LocalDate.ofInstant(start, ProgramA.ZONE));
        assertThat(call.due().atZone(ProgramA.ZONE).toInstant()).isEqualTo(end.plus(Duration.ofHours(1)));
        assertThat(call.overdue()).isFalse();
        clock.set(end.plus(Duration.ofHours(2)));
        assertThat(only(tasks.mine()).overdue()).isTrue();
    }

    @Test
    void lateInTheEveningItIsStillDueOnThatDay() {
        Instant late = LocalDate.ofInstant(start, ProgramA.ZONE)
                .atTime(23, 30)
                .atZone(ProgramA.ZONE)
                .toInstant();
        clock.set(late);
        mark(ABSENT);
        as(Role.THERAPIST, therapist);
        assertThat(only(tasks.mine()).due())
                .isEqualTo(LocalDate.ofInstant(start, ProgramA.ZONE).atTime(23, 59));
    }

    @Test
    void aMarkTakenBackTakesTheUntouchedCallBack() {
        UUID tap = mark(ABSENT);
        attendance.undo(tap, session);
        assertThat(state()).isEqualTo("WITHDRAWN");
        mark(ABSENT);
        assertThat(state()).isEqualTo("OPEN");
        mark(new AttendanceMark(AttendanceStatus.EXCUSED, null, null, null, "Court date"));
        assertThat(state()).isEqualTo("WITHDRAWN");
        mark(ABSENT);
        mark(PRESENT);
        assertThat(state()).isEqualTo("WITHDRAWN");
        assertThat(count("task")).isOne();
        assertThat(whats())
                .containsExactly(
                        What.MADE, What.WITHDRAWN, What.MADE_AGAIN, What.WITHDRAWN, What.MADE_AGAIN, What.WITHDRAWN);
    }

    @Test
    void whoSaidSoBeforeIsNotCalled() {
        clock.set(start.minus(Duration.ofHours(3)));
        as(Role.PATIENT, person);
        UUID notice = TypedId.nextValue();
        notices.tell(notice, session, "My child is ill");
        notices.tell(notice, session, "My child is ill");
        notices.tell(TypedId.nextValue(), session, null);
        assertThat(notices.told(patient, start))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("My child is ill"));
        clock.set(start.plus(Duration.ofMinutes(5)));
        assertThat(problem(() -> notices.takeBack(notice))).isEqualTo("patient.problem.begun");
        as(Role.THERAPIST, facilitator);
        assertThat(notices.whoCannotCome(session)).hasSize(1);
        mark(ABSENT);
        assertThat(count("task")).isZero();
        as(Role.THERAPIST, stranger);
        refused(() -> notices.whoCannotCome(session));
        refused(() -> notices.told(patient, start));
        refused(() -> notices.tell(TypedId.nextValue(), session, null));
        refused(() -> notices.takeBack(notice));
    }

    @Test
    void whoComesAfterAllIsCalledWhenMissing() {
        clock.set(start.minus(Duration.ofHours(3)));
        as(Role.PATIENT, person);
        UUID notice = TypedId.nextValue();
        notices.tell(notice, session, null);
        notices.takeBack(notice);
        notices.takeBack(notice);
        assertThat(notices.told(patient, start)).isEmpty();
        clock.set(start.plus(Duration.ofMinutes(5)));
        assertThat(problem(() -> notices.tell(TypedId.nextValue(), session, null)))
                .isEqualTo("patient.problem.begun");
        as(Role.THERAPIST, facilitator);
        mark(ABSENT);
        assertThat(count("task")).isOne();
    }

    @Test
    void whoSaidThatTheyComeLateIsCalledWhenMissing() {
        clock.set(start.minus(Duration.ofHours(3)));
        as(Role.PATIENT, person);
        notices.tellLate(TypedId.nextValue(), session, "The bus is late");
        assertThat(notices.mine(start)).singleElement().matches(each -> each.late());
        as(Role.THERAPIST, facilitator);
        assertThat(notices.toldOn(LocalDate.ofInstant(start, ProgramA.ZONE)))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("The bus is late"));
        as(Role.THERAPIST, stranger);
        assertThat(notices.toldOn(LocalDate.ofInstant(start, ProgramA.ZONE))).isEmpty();
        refused(() -> notices.mine(start));
        refused(() -> notices.tellLate(TypedId.nextValue(), session, null));
        clock.set(start.plus(Duration.ofMinutes(5)));
        as(Role.THERAPIST, facilitator);
        mark(ABSENT);
        assertThat(count("task")).isOne();
        as(Role.THERAPIST, therapist);
        UUID task = only(tasks.mine()).id();
        assertThat(tasks.team(task))
                .extracting(Assignee::id)
                .contains(only(tasks.mine()).owner());
        assertThat(only(tasks.mine()).onTeam()).isTrue();
        as(Role.THERAPIST, facilitator);
        assertThat(only(tasks.open()).onTeam()).isFalse();
        refused(() -> tasks.team(task));
    }

    @Test
    void excusedAndPresentMakeNoCall() {
        mark(new AttendanceMark(AttendanceStatus.EXCUSED, null, null, null, "Court date"));
        attendance.allPresent(TypedId.nextValue(), session);
        assertThat(count("task")).isZero();
    }

    @Test
    void theSameAbsenceMarkedByTwoOrToldTwiceIsOneCall() {
        UUID tap = mark(ABSENT);
        attendance.mark(tap, session, patient, ABSENT);
        mark(ABSENT);
        AttendanceMarked again = new AttendanceMarked(
                tap, session, patient, episode, start, end, false, null, AttendanceStatus.ABSENT, false, null, end);
        transaction.executeWithoutResult(status -> events.publishEvent(again));
        transaction.executeWithoutResult(status -> events.publishEvent(again));
        assertThat(count("task")).isOne();
        assertThat(whats()).containsExactly(What.MADE);
    }

    @Test
    void neitherExistsWithoutTheOther() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    mark(ABSENT);
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");
        assertThat(count("task")).isZero();
        assertThat(count("attendance where session_id = '" + session + "'")).isZero();
    }

    @Test
    void whoCoversForTheTherapistGetsTheCall() {
        UUID cover = TypedId.nextValue();
        SystemAccess.run(
                "test",
                () -> jdbc.update(
                        "insert into care_team_member (id, created_at, patient_id, episode_id, staff_id, kind, from_date, to_date)"
                                + " values (?, now(6), ?, ?, ?, 'COVERING', ?, ?)",
                        cover,
                        patient.value(),
                        episode.value(),
                        staff(stranger).value(),
                        LocalDate.ofInstant(start, ProgramA.ZONE),
                        LocalDate.ofInstant(start, ProgramA.ZONE)));
        try {
            mark(ABSENT);
            as(Role.THERAPIST, stranger);
            assertThat(tasks.mine()).hasSize(1);
        } finally {
            SystemAccess.run("test", () -> jdbc.update("delete from care_team_member where id = ?", cover));
        }
    }

    @Test
    void attemptsThenAnOutcomeAndItsUndo() {
        mark(ABSENT);
        as(Role.THERAPIST, therapist);
        UUID id = only(tasks.mine()).id();
        assertThat(problem(() -> tasks.close(TypedId.nextValue(), id, TaskOutcome.NOT_REACHED, null)))
                .isEqualTo("task.problem.notTried");
        assertThat(problem(() -> tasks.close(TypedId.nextValue(), id, TaskOutcome.NOT_NEEDED, " ")))
                .isEqualTo("task.problem.note");
        assertThat(problem(() -> tasks.close(TypedId.nextValue(), id, TaskOutcome.DONE, null)))
                .isEqualTo("task.problem.outcome");
        UUID tap = TypedId.nextValue();
        Attempt attempt = new Attempt(AttemptWay.PHONE, AttemptResult.NO_ANSWER, "Rang out");
        tasks.attempt(tap, id, attempt);
        tasks.attempt(tap, id, attempt);
        assertThat(only(tasks.mine()).attempts()).isEqualTo(1);
        assertThat(only(tasks.mine()).lastResult()).isEqualTo(AttemptResult.NO_ANSWER);
        UUID closing = TypedId.nextValue();
        tasks.close(closing, id, TaskOutcome.NOT_REACHED, null);
        tasks.close(closing, id, TaskOutcome.NOT_REACHED, null);
        assertThat(tasks.mine()).isEmpty();
        assertThat(problem(() -> tasks.attempt(TypedId.nextValue(), id, attempt)))
                .isEqualTo("task.problem.notOpen");
        tasks.undo(closing);
        tasks.undo(closing);
        assertThat(tasks.mine()).hasSize(1);
        tasks.close(TypedId.nextValue(), id, TaskOutcome.REACHED, "Comes tomorrow");
        assertThat(problem(() -> tasks.undo(tap))).isEqualTo("task.problem.changedSince");
        TaskDetail detail = tasks.task(id);
        assertThat(detail.task().outcome()).isEqualTo(TaskOutcome.REACHED);
        assertThat(detail.history())
                .extracting(TaskChange::what)
                .containsExactly(What.MADE, What.ATTEMPT, What.DONE, What.REOPENED, What.DONE);
        assertThat(detail.history().getLast().note()).isEqualTo("Comes tomorrow");
    }

    @Test
    void aCallThatWasTriedStaysWhenTheMarkIsTakenBack() {
        mark(ABSENT);
        as(Role.THERAPIST, therapist);
        tasks.attempt(
                TypedId.nextValue(),
                only(tasks.mine()).id(),
                new Attempt(AttemptWay.PHONE, AttemptResult.LEFT_MESSAGE, null));
        as(Role.THERAPIST, facilitator);
        mark(PRESENT);
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void theOfficeTakesACallOverAndClosesItThen() {
        mark(ABSENT);
        as(Role.COORDINATOR, coordinator());
        CallRow call = tasks.calls().getFirst();
        assertThat(tasks.calls()).hasSize(1);
        assertThat(call.patient()).isEqualTo(patient);
        assertThat(call.mine()).isFalse();
        refused(() -> tasks.close(TypedId.nextValue(), call.id(), TaskOutcome.REACHED, null));
        tasks.takeOver(TypedId.nextValue(), call.id());
        assertThat(tasks.calls().getFirst().mine()).isTrue();
        refused(tasks::mine);
        refused(tasks::open);
        refused(() -> tasks.task(call.id()));
        tasks.close(TypedId.nextValue(), call.id(), TaskOutcome.REACHED, null);
        assertThat(tasks.calls()).isEmpty();
    }

    @Test
    void itIsGivenToSomeoneOnTheTeamOnly() {
        mark(ABSENT);
        as(Role.THERAPIST, therapist);
        UUID id = only(tasks.mine()).id();
        assertThat(problem(() -> tasks.assign(TypedId.nextValue(), id, staff(stranger))))
                .isEqualTo("task.problem.team");
        as(Role.COORDINATOR, coordinator());
        tasks.takeOver(TypedId.nextValue(), id);
        tasks.assign(TypedId.nextValue(), id, staff(therapist));
        as(Role.THERAPIST, therapist);
        assertThat(only(tasks.mine()).id()).isEqualTo(id);
    }

    @Test
    void whoHasNothingToDoWithItSeesAndDoesNothing() {
        mark(ABSENT);
        assertThat(tasks.open()).as("who leads the session sees it").hasSize(1);
        assertThat(tasks.mine()).isEmpty();
        UUID id = tasks.open().getFirst().id();
        refused(() -> tasks.close(TypedId.nextValue(), id, TaskOutcome.REACHED, null));
        for (Role role : new Role[] {Role.THERAPIST, Role.PATIENT}) {
            as(role, role == Role.THERAPIST ? stranger : person);
            refused(() -> tasks.task(id));
            refused(() -> tasks.takeOver(TypedId.nextValue(), id));
            refused(() -> tasks.assign(TypedId.nextValue(), id, staff(stranger)));
            refused(() ->
                    tasks.attempt(TypedId.nextValue(), id, new Attempt(AttemptWay.PHONE, AttemptResult.REACHED, null)));
            refused(() -> tasks.close(TypedId.nextValue(), id, TaskOutcome.REACHED, null));
            refused(() -> tasks.undo(TypedId.nextValue()));
        }
        refused(tasks::mine);
        refused(tasks::calls);
        as(Role.THERAPIST, stranger);
        assertThat(tasks.open()).isEmpty();
        assertThat(tasks.calls()).isEmpty();
        as(Role.THERAPIST, therapist);
        assertThat(tasks.open()).hasSize(1);
        refused(() -> tasks.task(TypedId.nextValue()));
    }

    @Test
    void aSessionLeftOpenForADayIsATaskOfWhoLeadsIt() {
        clock.set(end.plus(Duration.ofHours(25)));
        LeftOpen left = new LeftOpen(session, staff(facilitator), start);
        look(left);
        look(left);
        TaskRow task = only(tasks.mine());
        assertThat(task.kind()).isEqualTo(TaskKind.ATTENDANCE_OPEN);
        assertThat(task.patient()).isNull();
        assertThat(problem(() -> tasks.close(TypedId.nextValue(), task.id(), TaskOutcome.REACHED, null)))
                .isEqualTo("task.problem.outcome");
        as(Role.COORDINATOR, coordinator());
        assertThat(tasks.calls()).isEmpty();
        refused(() -> tasks.takeOver(TypedId.nextValue(), task.id()));
        as(Role.THERAPIST, facilitator);
        attendance.allPresent(TypedId.nextValue(), session);
        assertThat(tasks.mine()).isEmpty();
        assertThat(tasks.task(task.id()).task().outcome()).isEqualTo(TaskOutcome.DONE);
    }

    @Test
    void theTaskOfASessionThatIsCalledOffGoes() {
        clock.set(end.plus(Duration.ofHours(25)));
        LeftOpen left = new LeftOpen(session, staff(facilitator), start);
        look(left);
        look();
        assertThat(tasks.mine()).isEmpty();
        look(left);
        assertThat(tasks.mine()).hasSize(1);
        assertThat(count("task")).isOne();
    }

    @Test
    void markingWhoIsThereCostsNothingMoreAndAnAbsenceThreeStatements() {
        tasks.mine();
        AttendanceMarked there = marked(AttendanceStatus.PRESENT);
        AttendanceMarked missing = marked(AttendanceStatus.ABSENT);
        assertThat(statements(() -> events.publishEvent(there))).isZero();
        assertThat(statements(() -> events.publishEvent(missing))).isEqualTo(3);
    }

    @Test
    void aListIsOneStatementHoweverMany() {
        mark(ABSENT);
        long few = statements(() -> SystemAccess.call("test", tasks::open));
        SystemAccess.run(
                "test",
                () -> jdbc.update(
                        "insert into task (id, created_at, kind, session_id, about_at, due_at, owner_id, state)"
                                + " select uuid(), now(6), 'ATTENDANCE_OPEN', s.id, s.starts_at, s.ends_at, s.facilitator_id, 'OPEN'"
                                + " from care_session s where s.kind = 'GROUP' limit 1000"));
        assertThat(statements(() -> SystemAccess.call("test", tasks::open)))
                .isEqualTo(few)
                .isEqualTo(1);
        as(Role.THERAPIST, therapist);
        assertThat(tasks.mine()).isNotEmpty();
    }

    private AttendanceMarked marked(AttendanceStatus status) {
        return new AttendanceMarked(
                TypedId.nextValue(),
                session,
                patient,
                episode,
                start,
                end,
                true,
                null,
                status,
                false,
                staff(facilitator),
                start.plus(Duration.ofMinutes(5)));
    }

    private long statements(Runnable work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long before = asked();
            work.run();
            return asked() - before - 1;
        }));
    }

    private long asked() {
        return Long.parseLong(Objects.requireNonNull(
                jdbc.queryForObject("show session status like 'Questions'", (row, number) -> row.getString(2))));
    }

    private void look(LeftOpen... left) {
        SystemAccess.run(
                "test",
                () -> transaction.executeWithoutResult(status ->
                        events.publishEvent(new SessionsLeftOpen(end.plus(Duration.ofHours(25)), List.of(left)))));
    }

    private UUID mark(AttendanceMark mark) {
        UUID tap = TypedId.nextValue();
        attendance.mark(tap, session, patient, mark);
        return tap;
    }

    private void as(Role role, String externalId) {
        TestSignIn.as(accounts, jdbc, role, externalId);
    }

    private static TaskRow only(List<TaskRow> rows) {
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private StaffId staff(String externalId) {
        return new StaffId(Objects.requireNonNull(SystemAccess.call(
                "test",
                () -> jdbc.queryForObject(
                        "select id from staff_member where external_id = ?", UUID.class, externalId))));
    }

    private String coordinator() {
        return Objects.requireNonNull(SystemAccess.call(
                "test",
                () -> jdbc.queryForObject(
                        "select s.external_id from staff_member s join staff_role r on r.staff_id = s.id"
                                + " where r.role = 'COORDINATOR' order by 1 limit 1",
                        String.class)));
    }

    private @Nullable String state() {
        return SystemAccess.call("test", () -> jdbc.queryForObject("select state from task", String.class));
    }

    private List<What> whats() {
        return SystemAccess.call(
                        "test", () -> jdbc.queryForList("select what from task_change order by seq", String.class))
                .stream()
                .map(What::valueOf)
                .toList();
    }

    private int count(String from) {
        return Objects.requireNonNull(
                SystemAccess.call("test", () -> jdbc.queryForObject("select count(*) from " + from, Integer.class)));
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(NotAvailable.class);
    }

    private static String problem(Runnable work) {
        try {
            work.run();
        } catch (UserProblem problem) {
            return problem.messageKey();
        }
        return "";
    }
}
