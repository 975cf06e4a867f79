package app.steadier.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.TestSignIn;
import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rosters, history and conflicts in the weeks in which New York changes its clocks: 1 November 2026, 14 March 2027. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockChangeTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 9, 14);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 11, 1);
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 14);

    @Autowired
    private MembershipService members;

    @Autowired
    private GroupScheduleService groups;

    @Autowired
    private SessionService sessions;

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

    @AfterEach
    void out() {
        TestSignIn.out();
    }

    @Test
    @Capability("B01")
    void aBackdatedMoveOverTheClockChangeCountsDaysOfTheProgram() {
        at(LocalDateTime.of(2026, 11, 20, 18, 0));
        PatientId someone = program.patient(BEGIN);
        GroupId old = program.group(4, BEGIN, "T-01");
        GroupId other = program.group(4, BEGIN, "T-02");
        UUID seat = TypedId.nextValue();
        members.join(seat, old, someone, BEGIN, null);
        SessionId late = program.session(old, AUTUMN.atTime(23, 30), 45, "T-01", null);
        program.attendance(late, someone, AttendanceStatus.PRESENT);
        SessionId before = program.session(old, AUTUMN.minusDays(1).atTime(23, 30), 45, "T-01", null);
        SessionId after = program.session(other, AUTUMN.plusDays(1).atTime(0, 15), 45, "T-02", null);
        assertThat(TestProgram.arguments(
                        () -> members.move(TypedId.nextValue(), seat, 0, other, AUTUMN, TestProgram.REASON)))
                .contains(AUTUMN, LocalTime.of(23, 30));
        members.move(TypedId.nextValue(), seat, 0, other, AUTUMN.plusDays(1), TestProgram.REASON);
        assertThat(who(old, AUTUMN)).containsExactly(someone);
        assertThat(who(other, AUTUMN)).isEmpty();
        assertThat(who(old, AUTUMN.plusDays(1))).isEmpty();
        assertThat(who(other, AUTUMN.plusDays(1))).containsExactly(someone);
        assertThat(members.history(someone))
                .extracting(Membership::from, Membership::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(AUTUMN.plusDays(1), null),
                        org.assertj.core.groups.Tuple.tuple(BEGIN, AUTUMN));
        for (SessionId session : List.of(late, before, after)) {
            assertThat(program.count(
                            "schedule_expected where session_id = ? and patient_id = ?",
                            session.value(),
                            someone.value()))
                    .isOne();
        }
    }

    @Test
    @Capability("S09")
    void conflictsAreThoseOfTrueTimeAndNamedByTheClockOnTheWall() {
        at(LocalDateTime.of(2026, 10, 20, 12, 0));
        GroupId night = group("T-03", LocalTime.of(1, 30), LocalTime.of(3, 30), AUTUMN);
        SessionId long3 = groups.plan(night, AUTUMN, AUTUMN).made().getFirst();
        assertThat(clash("T-03", AUTUMN.atTime(2, 30), 30))
                .containsSubsequence("FACILITATOR", "GROUP")
                .endsWith(AUTUMN, LocalTime.of(1, 30), LocalTime.of(3, 30));
        assertThat(clash("T-03", AUTUMN.atTime(0, 30), 60)).isEmpty();
        assertThat(clash("T-03", AUTUMN.atTime(3, 30), 60)).isEmpty();
        assertThat(program.start(long3)).isEqualTo(AUTUMN.atTime(1, 30));
        GroupId early = group("T-02", LocalTime.of(2, 30), LocalTime.of(3, 15), SPRING);
        groups.plan(early, SPRING, SPRING);
        assertThat(clash("T-02", SPRING.atTime(3, 0), 45)).endsWith(SPRING, LocalTime.of(3, 30), LocalTime.of(4, 15));
        assertThat(clash("T-02", SPRING.atTime(1, 30), 60)).isEmpty();
        assertThat(clash("T-02", SPRING.atTime(4, 15), 45)).isEmpty();
    }

    private GroupId group(String facilitator, LocalTime start, LocalTime end, LocalDate from) {
        GroupId group = GroupId.next();
        groups.create(
                group,
                new NewGroup(
                        "Night " + facilitator,
                        NewGroup.Kind.OTHER,
                        "any",
                        4,
                        program.staff(facilitator),
                        new WeeklyPattern(Set.of(DayOfWeek.SUNDAY), 1, start, end, null, null, from, null)));
        return group;
    }

    private List<Object> clash(String staff, LocalDateTime start, int minutes) {
        PatientId someone = program.patient(BEGIN);
        return TestProgram.arguments(() -> sessions.book(
                SessionId.next(),
                new Booking(
                        Booking.Kind.INDIVIDUAL,
                        someone,
                        program.staff(staff),
                        null,
                        start,
                        minutes,
                        null,
                        null,
                        null)));
    }

    private List<PatientId> who(GroupId group, LocalDate day) {
        return members.roster(group, day).stream().map(Membership::patient).toList();
    }

    private void at(LocalDateTime local) {
        clock.set(local.atZone(ProgramA.ZONE).toInstant());
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
    }
}
