package app.steadier.schedule;

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
import app.steadier.base.NotAvailable;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.schedule.AttendanceSheet.Row;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Taking attendance of a group's session that has just begun, on the demonstration program. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Capability("B02")
class AttendanceServiceTest {

    @Autowired
    private AttendanceService service;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    private SessionId session = SessionId.next();
    private String facilitator = "";
    private LocalDateTime start = LocalDateTime.MIN;
    private LocalDateTime end = LocalDateTime.MIN;

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    /** The first session of a group after the export, with at least three members, some minutes after its start. */
    @BeforeEach
    void begin() {
        clock.set(ProgramA.NOW);
        SystemAccess.run("test", () -> {
            session = new SessionId(Objects.requireNonNull(jdbc.queryForObject(
                    "select session_id from schedule_session_patient where kind = 'GROUP' and session_status = 'SCHEDULED'"
                            + " and starts_at > ? group by session_id, starts_at having count(*) >= 3"
                            + " order by starts_at, session_id limit 1",
                    UUID.class,
                    LocalDateTime.ofInstant(ProgramA.NOW, ZoneOffset.UTC))));
            jdbc.queryForObject(
                    "select t.external_id, s.starts_at, s.ends_at from care_session s join staff_member t"
                            + " on t.id = s.facilitator_id where s.id = ?",
                    (row, number) -> {
                        facilitator = row.getString("external_id");
                        start = row.getObject("starts_at", LocalDateTime.class);
                        end = row.getObject("ends_at", LocalDateTime.class);
                        return facilitator;
                    },
                    session.value());
        });
        clock.set(start.plusMinutes(5).toInstant(ZoneOffset.UTC));
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, facilitator);
    }

    @AfterEach
    void putBack() {
        TestSignIn.out();
        SystemAccess.run("test", () -> {
            jdbc.update("delete from attendance_change where session_id = ?", session.value());
            jdbc.update("delete from attendance where session_id = ?", session.value());
            jdbc.update("update care_session set status = 'SCHEDULED' where id = ?", session.value());
        });
    }

    @Test
    @Capability("S33")
    void aMarkIsSavedAndTheSessionIsHeld() {
        Row someone = first();
        assertThat(someone.status()).isNull();
        service.mark(TypedId.nextValue(), session, someone.patient(), AttendanceMark.of(AttendanceStatus.PRESENT));
        AttendanceSheet sheet = service.sheet(session);
        assertThat(sheet.state()).isEqualTo("HELD");
        assertThat(sheet.rows().getFirst().minutes()).isEqualTo(sheet.minutes()).isPositive();
        assertThat(sheet.count(AttendanceStatus.PRESENT)).isEqualTo(1);
        assertThat(sheet.open()).isEqualTo(sheet.rows().size() - 1L);
    }

    @Test
    void minutesComeFromTheTimes() {
        LocalTime begins = service.sheet(session).start().toLocalTime();
        service.mark(
                TypedId.nextValue(),
                session,
                first().patient(),
                new AttendanceMark(AttendanceStatus.LATE, begins.plusMinutes(20), null, 2, null));
        assertThat(first().minutes()).isEqualTo(length() - 20);
        service.mark(
                TypedId.nextValue(),
                session,
                first().patient(),
                new AttendanceMark(
                        AttendanceStatus.LEFT_EARLY, begins.minusMinutes(10), begins.plusMinutes(45), 2, null));
        assertThat(first().minutes()).isEqualTo(45);
    }

    @Test
    void theSameTapTwiceIsOneTap() {
        UUID tap = TypedId.nextValue();
        Row someone = first();
        service.mark(tap, session, someone.patient(), AttendanceMark.of(AttendanceStatus.ABSENT));
        service.mark(tap, session, someone.patient(), AttendanceMark.of(AttendanceStatus.PRESENT));
        assertThat(first().status()).isEqualTo(AttendanceStatus.ABSENT);
        assertThat(changes()).isEqualTo(1);
        UUID all = TypedId.nextValue();
        service.allPresent(all, session);
        int after = changes();
        service.allPresent(all, session);
        assertThat(changes()).isEqualTo(after);
    }

    @Test
    void allPresentLeavesExceptionsAndCanBeTakenBack() {
        service.mark(TypedId.nextValue(), session, first().patient(), AttendanceMark.of(AttendanceStatus.ABSENT));
        UUID tap = TypedId.nextValue();
        service.allPresent(tap, session);
        AttendanceSheet sheet = service.sheet(session);
        assertThat(sheet.open()).isZero();
        assertThat(sheet.count(AttendanceStatus.ABSENT)).isEqualTo(1);
        Row changed = sheet.rows().get(1);
        service.mark(
                TypedId.nextValue(),
                session,
                changed.patient(),
                new AttendanceMark(AttendanceStatus.EXCUSED, null, null, null, "Court date"));
        service.undo(tap, session);
        AttendanceSheet back = service.sheet(session);
        assertThat(back.open()).isEqualTo(back.rows().size() - 2L);
        assertThat(back.count(AttendanceStatus.EXCUSED)).isEqualTo(1);
    }

    @Test
    void undoPutsBackWhatWasBefore() {
        Row someone = first();
        service.mark(
                TypedId.nextValue(),
                session,
                someone.patient(),
                new AttendanceMark(AttendanceStatus.PRESENT, null, null, 3, null));
        UUID tap = TypedId.nextValue();
        service.mark(tap, session, someone.patient(), AttendanceMark.of(AttendanceStatus.ABSENT));
        service.undo(tap, session);
        service.undo(tap, session);
        assertThat(first().status()).isEqualTo(AttendanceStatus.PRESENT);
        assertThat(first().participation()).isEqualTo(3);
        assertThat(changes()).isEqualTo(3);
        assertThat(problem(() -> service.undo(TypedId.nextValue(), session)))
                .isEqualTo("therapist.problem.changedSince");
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        LocalTime begins = service.sheet(session).start().toLocalTime();
        assertThat(refusal(new AttendanceMark(AttendanceStatus.EXCUSED, null, null, null, " ")))
                .isEqualTo("therapist.problem.reason");
        assertThat(refusal(new AttendanceMark(AttendanceStatus.ABSENT, null, null, 2, null)))
                .isEqualTo("therapist.problem.notThere");
        assertThat(refusal(new AttendanceMark(
                        AttendanceStatus.LATE, begins.plusMinutes(30), begins.plusMinutes(10), null, null)))
                .isEqualTo("therapist.problem.leftBeforeArrived");
        assertThat(refusal(new AttendanceMark(AttendanceStatus.LATE, begins.minusMinutes(61), null, null, null)))
                .isEqualTo("therapist.problem.timeOutside");
        assertThat(refusal(new AttendanceMark(AttendanceStatus.PRESENT, null, null, 5, null)))
                .isEqualTo("therapist.problem.rating");
        clock.set(start.minusMinutes(1).toInstant(ZoneOffset.UTC));
        assertThat(refusal(AttendanceMark.of(AttendanceStatus.PRESENT))).isEqualTo("therapist.problem.notStarted");
        assertThat(first().status()).isNull();
    }

    @Test
    void whoDoesNotLeadTheSessionSeesAndChangesNothing() {
        Row someone = first();
        String other = Objects.requireNonNull(SystemAccess.call(
                "test",
                () -> jdbc.queryForObject(
                        "select t.external_id from staff_member t join staff_role r on r.staff_id = t.id"
                                + " where r.role = 'THERAPIST' and t.id not in (select f.staff_id from group_facilitator f"
                                + " join care_session s on s.group_id = f.group_id where s.id = ?) and t.external_id <> ?"
                                + " order by 1 limit 1",
                        String.class,
                        session.value(),
                        facilitator)));
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, other);
        assertThatThrownBy(() -> service.sheet(session)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.mark(
                        TypedId.nextValue(), session, someone.patient(), AttendanceMark.of(AttendanceStatus.PRESENT)))
                .isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.allPresent(TypedId.nextValue(), session))
                .isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.sheet(SessionId.next())).isInstanceOf(NotAvailable.class);
        assertThat(changes()).isZero();
    }

    private Row first() {
        return service.sheet(session).rows().getFirst();
    }

    private int length() {
        return Math.toIntExact(Duration.between(start, end).toMinutes());
    }

    private String refusal(AttendanceMark mark) {
        return problem(() -> service.mark(TypedId.nextValue(), session, first().patient(), mark));
    }

    private static String problem(Runnable work) {
        try {
            work.run();
        } catch (UserProblem problem) {
            return problem.messageKey();
        }
        return "";
    }

    private int changes() {
        return Objects.requireNonNull(SystemAccess.call(
                "test",
                () -> jdbc.queryForObject(
                        "select count(*) from attendance_change where session_id = ? and changed_by is not null",
                        Integer.class,
                        session.value())));
    }
}
