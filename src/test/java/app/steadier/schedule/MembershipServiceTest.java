package app.steadier.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.TestSignIn;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Joining, leaving and moving on the demonstration program, with groups of the test's own. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembershipServiceTest {

    private static final LocalDate DAY = ProgramA.DAY;
    private static final LocalDate BEGIN = LocalDate.of(2026, 9, 14);

    @Autowired
    private MembershipService service;

    @Autowired
    private WaitingListService waiting;

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

    private TestProgram program = new TestProgram(new JdbcTemplate());

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
        program = new TestProgram(jdbc);
    }

    @BeforeEach
    void coordinator() {
        clock.set(ProgramA.NOW);
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
    }

    @AfterEach
    void out() {
        TestSignIn.out();
    }

    @Test
    @Capability("B01")
    void theRosterIsRightAsOfAnyDayAfterAMove() {
        PatientId someone = program.patient(BEGIN);
        GroupId old = program.group(4, BEGIN, "T-01");
        GroupId other = program.group(4, BEGIN, "T-02");
        Membership seat = join(old, someone, BEGIN);
        UUID tap = TypedId.nextValue();
        service.move(tap, seat.id(), seat.version(), other, LocalDate.of(2026, 10, 12), TestProgram.REASON);
        service.move(tap, seat.id(), seat.version(), other, LocalDate.of(2026, 10, 12), TestProgram.REASON);
        assertThat(who(old, LocalDate.of(2026, 10, 11))).containsExactly(someone);
        assertThat(who(other, LocalDate.of(2026, 10, 11))).isEmpty();
        assertThat(who(old, LocalDate.of(2026, 10, 12))).isEmpty();
        assertThat(who(other, LocalDate.of(2026, 10, 12))).containsExactly(someone);
        assertThat(service.history(someone))
                .extracting(Membership::group, Membership::from, Membership::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(other, LocalDate.of(2026, 10, 12), null),
                        org.assertj.core.groups.Tuple.tuple(old, BEGIN, LocalDate.of(2026, 10, 11)));
        assertThat(service.changes(someone)).hasSize(3).allMatch(change -> "Rosa Delgado".equals(change.by()));
        assertThat(service.history(old)).hasSize(1);
    }

    @Test
    @Capability("B01")
    void aMoveInThePastKeepsAttendanceWithTheGroupTheySatIn() {
        PatientId someone = program.patient(BEGIN);
        GroupId old = program.group(4, BEGIN, "T-01");
        GroupId other = program.group(4, BEGIN, "T-02");
        Membership seat = join(old, someone, BEGIN);
        LocalDate sat = LocalDate.of(2026, 10, 30);
        SessionId session = program.session(old, TestProgram.at(sat, 6, 0), 60, "T-01", null);
        program.attendance(session, someone, AttendanceStatus.PRESENT);
        assertThat(TestProgram.arguments(() -> move(seat, other, sat))).contains(sat, LocalTime.of(6, 0));
        assertThat(TestProgram.problem(() -> move(seat, other, sat.minusDays(5))))
                .isEqualTo("schedule.problem.attendanceRecorded");
        assertThat(TestProgram.problem(() -> service.leave(
                        TypedId.nextValue(), seat.id(), seat.version(), sat.minusDays(1), TestProgram.REASON)))
                .isEqualTo("schedule.problem.attendanceRecorded");
        assertThat(who(old, sat)).containsExactly(someone);
        move(seat, other, sat.plusDays(1));
        assertThat(who(old, sat)).containsExactly(someone);
        assertThat(who(other, sat.plusDays(1))).containsExactly(someone);
        assertThat(program.count(
                        "schedule_session_patient where session_id = ? and patient_id = ? and attendance_status = 'PRESENT'",
                        session.value(),
                        someone.value()))
                .isOne();
    }

    @Test
    void aMoveOfAMembershipThatDidNotBeginTakesItBackAndKeepsItsHistory() {
        PatientId someone = program.patient(BEGIN);
        GroupId old = program.group(4, BEGIN, "T-01");
        GroupId other = program.group(4, BEGIN, "T-02");
        Membership seat = join(old, someone, DAY.plusDays(10));
        assertThat(seat.state(DAY)).isEqualTo(Membership.State.PLANNED);
        move(seat, other, DAY.plusDays(10));
        assertThat(service.history(someone)).extracting(Membership::group).containsExactly(other);
        assertThat(service.changes(someone))
                .anyMatch(change -> change.beforeFrom() != null && change.afterFrom() == null);
    }

    @Test
    void aMoveThatFindsNoSeatChangesNothing() {
        PatientId someone = program.patient(BEGIN);
        GroupId old = program.group(2, BEGIN, "T-01");
        GroupId full = program.group(2, BEGIN, "T-02");
        Membership seat = join(old, someone, BEGIN);
        join(full, program.patient(BEGIN), BEGIN);
        join(full, program.patient(BEGIN), BEGIN);
        assertThat(TestProgram.problem(() -> move(seat, full, DAY))).isEqualTo("schedule.problem.full");
        assertThat(who(old, DAY)).containsExactly(someone);
        assertThat(service.history(someone)).containsExactly(seat);
        assertThat(service.changes(someone)).hasSize(1);
    }

    @Test
    @Capability("S10")
    void noDayHasMoreMembersThanPlaces() {
        GroupId group = program.group(2, BEGIN, "T-01");
        join(group, program.patient(BEGIN), BEGIN);
        join(group, program.patient(BEGIN), DAY.plusDays(20));
        PatientId third = program.patient(BEGIN);
        assertThat(TestProgram.arguments(() -> join(group, third, DAY))).containsExactly(2, 2, DAY.plusDays(20), 12);
        service.join(TypedId.nextValue(), group, third, DAY, DAY.plusDays(19));
        assertThat(who(group, DAY.plusDays(19))).hasSize(2);
        assertThat(who(group, DAY.plusDays(20))).hasSize(2).doesNotContain(third);
    }

    @Test
    @Capability("S10")
    void theLastSeatIsGivenOnce() throws Exception {
        GroupId group = program.group(3, BEGIN, "T-01");
        join(group, program.patient(BEGIN), BEGIN);
        join(group, program.patient(BEGIN), BEGIN);
        int many = 6;
        List<String> said = TestProgram.together(
                many, () -> service.join(TypedId.nextValue(), group, program.patient(BEGIN), DAY, null));
        assertThat(said).filteredOn(String::isEmpty).hasSize(1);
        assertThat(said).filteredOn("schedule.problem.full"::equals).hasSize(many - 1);
        assertThat(who(group, DAY)).hasSize(3);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        PatientId someone = program.patient(BEGIN);
        GroupId group = program.group(4, BEGIN, "T-01");
        assertThat(TestProgram.problem(() -> join(group, someone, BEGIN.minusDays(1))))
                .isEqualTo("schedule.problem.groupNotActive");
        PatientId later = program.patient(DAY.plusDays(3));
        assertThat(TestProgram.problem(() -> join(group, later, DAY))).isEqualTo("schedule.problem.notInProgram");
        Membership seat = join(group, someone, BEGIN);
        assertThat(TestProgram.problem(() -> join(group, someone, DAY))).isEqualTo("schedule.problem.alreadyMember");
        assertThat(TestProgram.problem(() -> move(seat, group, DAY))).isEqualTo("schedule.problem.sameGroup");
        UUID tap = TypedId.nextValue();
        service.leave(tap, seat.id(), seat.version(), DAY, TestProgram.REASON);
        service.leave(tap, seat.id(), seat.version(), DAY, TestProgram.REASON);
        assertThat(TestProgram.problem(
                        () -> service.leave(TypedId.nextValue(), seat.id(), seat.version(), DAY, TestProgram.REASON)))
                .isEqualTo("schedule.problem.changedSince");
        assertThat(TestProgram.problem(() -> service.leave(
                        TypedId.nextValue(), seat.id(), seat.version() + 1, DAY.plusDays(1), TestProgram.REASON)))
                .isEqualTo("schedule.problem.endsBefore");
        assertThat(TestProgram.problem(
                        () -> service.leave(TypedId.nextValue(), seat.id(), seat.version() + 1, DAY, "short")))
                .isEqualTo("shell.problem.reasonShort");
    }

    @Test
    void aSessionThatOverlapsOneOfTheGroupIsNamed() {
        PatientId someone = program.patient(BEGIN);
        GroupId here = program.group(4, BEGIN, "T-01");
        GroupId there = program.group(4, BEGIN, "T-02");
        LocalDate day = LocalDate.of(2026, 12, 7);
        SessionId first = program.session(here, TestProgram.at(day, 6, 0), 60, "T-01", null);
        program.session(there, TestProgram.at(day, 6, 30), 60, "T-02", null);
        Membership seat = join(here, someone, DAY);
        assertThat(TestProgram.arguments(() -> join(there, someone, DAY)))
                .containsExactly("PATIENT", "GROUP", seat.groupName(), day, LocalTime.of(6, 0), LocalTime.of(7, 0));
        assertThat(who(there, day)).isEmpty();
        program.attendance(first, someone, AttendanceStatus.EXCUSED);
        join(there, someone, DAY);
        assertThat(who(there, day)).containsExactly(someone);
    }

    @Test
    void whoWaitsTakesTheSeatThatBecomesFree() {
        GroupId group = program.group(2, BEGIN, "T-01");
        PatientId first = program.patient(BEGIN);
        PatientId second = program.patient(BEGIN);
        assertThat(TestProgram.problem(() -> waiting.add(TypedId.nextValue(), group, first)))
                .isEqualTo("schedule.problem.seatFree");
        Membership leaves = join(group, program.patient(BEGIN), BEGIN);
        join(group, program.patient(BEGIN), BEGIN);
        UUID one = TypedId.nextValue();
        UUID two = TypedId.nextValue();
        waiting.add(one, group, first);
        waiting.add(one, group, first);
        waiting.add(two, group, second);
        assertThat(TestProgram.problem(() -> waiting.add(TypedId.nextValue(), group, first)))
                .isEqualTo("schedule.problem.waitsAlready");
        assertThat(waiting.waiting(group)).extracting(WaitingPerson::patient).containsExactly(first, second);
        assertThat(TestProgram.problem(() -> waiting.take(TypedId.nextValue(), one, DAY)))
                .isEqualTo("schedule.problem.full");
        service.leave(TypedId.nextValue(), leaves.id(), leaves.version(), DAY, TestProgram.REASON);
        UUID tap = TypedId.nextValue();
        waiting.take(tap, one, DAY.plusDays(1));
        waiting.take(tap, one, DAY.plusDays(1));
        assertThat(who(group, DAY.plusDays(1))).contains(first).hasSize(2);
        assertThat(waiting.waiting(group)).extracting(WaitingPerson::place).containsExactly(1);
        waiting.remove(two);
        assertThat(waiting.waiting(group)).isEmpty();
    }

    @Test
    void onlyTheCoordinatorChangesAndOnlyWhoLeadsOrCaresSees() {
        PatientId someone = program.patient(BEGIN);
        GroupId group = program.group(2, BEGIN, "T-01");
        Membership seat = join(group, someone, BEGIN);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-01");
        assertThat(who(group, DAY)).containsExactly(someone);
        assertThatThrownBy(() -> join(group, program.patient(BEGIN), DAY)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> move(seat, group, DAY)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> waiting.waiting(group)).isInstanceOf(NotAvailable.class);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-05");
        assertThatThrownBy(() -> service.roster(group, DAY)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.history(someone)).isInstanceOf(NotAvailable.class);
        TestSignIn.as(accounts, jdbc, Role.PATIENT, "P-001");
        assertThatThrownBy(() -> service.roster(group, DAY)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.history(someone)).isInstanceOf(NotAvailable.class);
    }

    private Membership join(GroupId group, PatientId patient, LocalDate from) {
        UUID tap = TypedId.nextValue();
        service.join(tap, group, patient, from, null);
        service.join(tap, group, patient, from, null);
        return service.roster(group, from).stream()
                .filter(one -> one.id().equals(tap))
                .findFirst()
                .orElseThrow();
    }

    private void move(Membership seat, GroupId to, LocalDate first) {
        service.move(TypedId.nextValue(), seat.id(), seat.version(), to, first, TestProgram.REASON);
    }

    private List<PatientId> who(GroupId group, LocalDate day) {
        return service.roster(group, day).stream().map(Membership::patient).toList();
    }
}
