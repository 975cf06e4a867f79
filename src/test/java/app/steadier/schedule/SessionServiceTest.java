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
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.progress.MyPagesService;
import app.steadier.settings.Holiday;
import app.steadier.settings.HolidayService;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Booking, moving and calling off on the demonstration program; next Monday's evening group is S-00326 of T-04. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionServiceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Autowired
    private SessionService service;

    @Autowired
    private SessionNoticeService notices;

    @Autowired
    private MembershipService members;

    @Autowired
    private MyPagesService mine;

    @Autowired
    private HolidayService holidays;

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
    private SessionId evening = SessionId.next();
    private String member = "";

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
        program = new TestProgram(jdbc);
    }

    @BeforeEach
    void coordinator() {
        clock.set(ProgramA.NOW);
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
        evening = new SessionId(program.id("care_session", "S-00326"));
        member = SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                                "select p.external_id from schedule_session_patient v join patient p on p.id = v.patient_id"
                                        + " where v.session_id = ? order by 1 limit 1",
                                String.class,
                                evening.value())
                        .getFirst());
    }

    @AfterEach
    void putBack() {
        TestSignIn.out();
        SystemAccess.run("test", () -> {
            jdbc.update("delete from session_notice");
            jdbc.update("delete from program_holiday");
            jdbc.update("delete from care_session where length(external_id) = 36");
            jdbc.update(
                    "update care_session set status = 'SCHEDULED', cancel_reason = null, starts_at = '2026-11-24 00:15',"
                            + " ends_at = '2026-11-24 02:00', start_date = '2026-11-23' where id = ?",
                    evening.value());
        });
    }

    @Test
    @Capability("S09")
    void aSessionThatIsCalledOffIsSeenByItsMembers() {
        service.cancel(evening, TestProgram.REASON);
        service.cancel(evening, TestProgram.REASON);
        TestSignIn.as(accounts, jdbc, Role.PATIENT, member);
        assertThat(mine.week(MONDAY).sessions())
                .filteredOn(card -> card.id().equals(evening))
                .extracting(card -> card.state())
                .containsExactly("CANCELLED");
        SessionNotice notice = notices.mine().getFirst();
        assertThat(notices.mine()).hasSize(1);
        assertThat(notice.kind()).isEqualTo(SessionNotice.Kind.CANCELLED);
        assertThat(notice.reason()).isEqualTo(TestProgram.REASON);
        assertThat(notice.start()).isEqualTo(MONDAY.atTime(19, 15));
        notices.seen(notice.id(), null);
        assertThat(notices.mine()).isEmpty();
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
        service.restore(evening);
        service.restore(evening);
        TestSignIn.as(accounts, jdbc, Role.PATIENT, member);
        assertThat(notices.mine()).extracting(SessionNotice::kind).containsExactly(SessionNotice.Kind.RESTORED);
    }

    @Test
    void minutesOfASessionThatIsCalledOffAreNotOwed() {
        PatientId someone = new PatientId(program.id("patient", member));
        assertThat(owed(someone)).contains(evening.value());
        service.cancel(evening, TestProgram.REASON);
        assertThat(owed(someone)).isNotEmpty().doesNotContain(evening.value());
    }

    @Test
    void aMovedSessionStaysTheSameAndIsConfirmedAnew() {
        int version = version(evening);
        service.move(evening, version, WEDNESDAY.atTime(17, 30), WEDNESDAY.atTime(19, 15), "Room 2", null);
        assertThat(program.start(evening)).isEqualTo(WEDNESDAY.atTime(17, 30));
        assertThat(TestProgram.problem(
                        () -> service.move(evening, version, MONDAY.atTime(17, 30), MONDAY.atTime(19, 15), null, null)))
                .isEqualTo("schedule.problem.changedSince");
        TestSignIn.as(accounts, jdbc, Role.PATIENT, member);
        SessionNotice notice = notices.mine().getFirst();
        assertThat(notice.kind()).isEqualTo(SessionNotice.Kind.MOVED);
        assertThat(notice.oldStart()).isEqualTo(MONDAY.atTime(19, 15));
        notices.seen(notice.id(), true);
        assertThat(program.count("session_notice where id = ? and comes", notice.id()))
                .isOne();
        assertThat(notices.mine()).isEmpty();
    }

    @Test
    void aNoticeIsAnsweredByItsPersonAndBeforeTheSession() {
        service.cancel(evening, TestProgram.REASON);
        TestSignIn.as(accounts, jdbc, Role.PATIENT, member);
        UUID notice = notices.mine().getFirst().id();
        clock.set(MONDAY.atTime(19, 15).atZone(ProgramA.ZONE).toInstant());
        assertThat(notices.mine()).isEmpty();
        assertThatThrownBy(() -> notices.seen(notice, null)).isInstanceOf(NotAvailable.class);
        clock.set(ProgramA.NOW);
        TestSignIn.as(accounts, jdbc, Role.PATIENT, "P-001".equals(member) ? "P-011" : "P-001");
        assertThatThrownBy(() -> notices.seen(notice, null)).isInstanceOf(NotAvailable.class);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-04");
        assertThatThrownBy(() -> notices.mine()).isInstanceOf(NotAvailable.class);
    }

    @Test
    @Capability("S14")
    void anIndividualSessionIsBookedAndStandsInTheCalendar() {
        SessionId session = SessionId.next();
        Booking booking = booking(Booking.Kind.INDIVIDUAL, "P-001", "T-04", WEDNESDAY.atTime(15, 0), null);
        service.book(session, booking);
        service.book(session, booking);
        assertThat(service.calendar(WEDNESDAY, WEDNESDAY))
                .filteredOn(one -> one.session().equals(session))
                .extracting(TimetableEntry::kind, TimetableEntry::facilitator)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("INDIVIDUAL", "Ciarán O'Dowd"));
        TestSignIn.as(accounts, jdbc, Role.PATIENT, "P-001");
        assertThat(mine.week(WEDNESDAY).sessions())
                .anyMatch(card -> card.id().equals(session) && card.start().equals(WEDNESDAY.atTime(15, 0)));
    }

    @Test
    @Capability("S16")
    void aFamilySessionIsBookedByWhoCaresForThePerson() {
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-04");
        SessionId session = SessionId.next();
        service.book(session, booking(Booking.Kind.FAMILY, "P-001", "T-04", WEDNESDAY.atTime(15, 0), null));
        assertThat(service.calendar(WEDNESDAY, WEDNESDAY))
                .anyMatch(one -> one.session().equals(session) && "FAMILY".equals(one.kind()));
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-05");
        assertThatThrownBy(() -> service.book(
                        SessionId.next(), booking(Booking.Kind.FAMILY, "P-001", "T-05", WEDNESDAY.atTime(16, 0), null)))
                .isInstanceOf(NotAvailable.class);
        assertThat(service.calendar(WEDNESDAY, WEDNESDAY))
                .noneMatch(one -> one.session().equals(session));
        TestSignIn.as(accounts, jdbc, Role.PATIENT, "P-001");
        assertThatThrownBy(() -> service.book(
                        SessionId.next(), booking(Booking.Kind.FAMILY, "P-001", "T-04", WEDNESDAY.atTime(16, 0), null)))
                .isInstanceOf(NotAvailable.class);
    }

    @Test
    void everyClashIsRefusedWithTheSessionNamed() {
        LocalTime four = LocalTime.of(16, 0);
        service.book(
                SessionId.next(), booking(Booking.Kind.INDIVIDUAL, "P-001", "T-04", WEDNESDAY.atTime(four), "Room 9"));
        LocalDateTime meanwhile = WEDNESDAY.atTime(16, 30);
        assertThat(clash("P-001", "T-05", meanwhile, null))
                .containsExactly("PATIENT", "INDIVIDUAL", "", WEDNESDAY, four, LocalTime.of(16, 50));
        assertThat(clash("P-011", "T-04", meanwhile, null))
                .containsExactly("FACILITATOR", "INDIVIDUAL", "", WEDNESDAY, four, LocalTime.of(16, 50));
        assertThat(clash("P-011", "T-05", meanwhile, "room 9"))
                .containsExactly("ROOM", "INDIVIDUAL", "", WEDNESDAY, four, LocalTime.of(16, 50));
        assertThat(clash("P-011", "T-05", meanwhile, "Room 8")).isEmpty();
        assertThat(TestProgram.arguments(() -> service.book(
                        SessionId.next(),
                        booking(Booking.Kind.INDIVIDUAL, member, "T-05", MONDAY.atTime(20, 30), null))))
                .containsExactly(
                        "PATIENT", "GROUP", "Evening skills", MONDAY, LocalTime.of(19, 15), LocalTime.of(21, 0));
        SessionId fits = SessionId.next();
        service.book(fits, booking(Booking.Kind.INDIVIDUAL, member, "T-05", MONDAY.atTime(21, 0), null));
        assertThat(TestProgram.problem(
                        () -> service.move(fits, 0, MONDAY.atTime(20, 59), MONDAY.atTime(21, 49), null, null)))
                .isEqualTo("schedule.problem.clash");
        service.cancel(evening, TestProgram.REASON);
        service.move(fits, 0, MONDAY.atTime(20, 30), MONDAY.atTime(21, 20), null, null);
        assertThat(TestProgram.problem(() -> service.restore(evening))).isEqualTo("schedule.problem.clash");
        assertThat(program.count("care_session where id = ? and status = 'CANCELLED'", evening.value()))
                .isOne();
    }

    @Test
    @Capability("S09")
    void theOfficeSeesWhoseWeekIsLessThanHalfGroups() {
        PatientId alone = program.patient(ProgramA.DAY);
        for (int one = 0; one < 2; one++) {
            service.book(
                    SessionId.next(),
                    new Booking(
                            Booking.Kind.INDIVIDUAL,
                            alone,
                            program.staff("T-05"),
                            null,
                            WEDNESDAY.atTime(6 + one, 0),
                            50,
                            null,
                            null,
                            null));
        }
        assertThat(service.fewGroups(WEDNESDAY))
                .filteredOn(share -> share.patient().equals(alone))
                .extracting(GroupShare::groupMinutes, GroupShare::minutes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 100));
        assertThat(service.fewGroups(WEDNESDAY))
                .noneMatch(share -> share.patient().value().equals(program.id("patient", member)));
        var group = program.group(4, ProgramA.DAY, "T-03");
        program.session(group, TestProgram.at(WEDNESDAY, 4, 0), 100, "T-03", null);
        members.join(TypedId.nextValue(), group, alone, WEDNESDAY, null);
        assertThat(service.fewGroups(MONDAY)).noneMatch(share -> share.patient().equals(alone));
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-04");
        assertThatThrownBy(() -> service.fewGroups(WEDNESDAY)).isInstanceOf(NotAvailable.class);
    }

    @Test
    void twoAtOnceDoNotTakeTheSameHour() throws Exception {
        Booking booking = booking(Booking.Kind.INDIVIDUAL, "P-001", "T-04", WEDNESDAY.atTime(14, 0), null);
        List<String> said = TestProgram.together(4, () -> service.book(SessionId.next(), booking));
        assertThat(said)
                .containsExactlyInAnyOrder(
                        "", "schedule.problem.clash", "schedule.problem.clash", "schedule.problem.clash");
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        holidays.add(new Holiday(TypedId.nextValue(), WEDNESDAY, "Staff day", null), TestProgram.REASON);
        assertThat(refusal("P-001", "T-04", WEDNESDAY.atTime(14, 0), 50)).isEqualTo("schedule.problem.closed");
        assertThat(refusal("P-001", "T-04", ProgramA.DAY.atTime(14, 0), 50)).isEqualTo("schedule.problem.past");
        assertThat(refusal("P-001", "T-04", MONDAY.atTime(6, 0), 10)).isEqualTo("schedule.problem.times");
        assertThat(refusal("P-001", "D-01", MONDAY.atTime(6, 0), 50)).isEqualTo("schedule.problem.staff");
        assertThat(refusal("P-005", "T-04", MONDAY.atTime(6, 0), 50)).isEqualTo("schedule.problem.notInProgram");
        assertThat(TestProgram.problem(() -> service.cancel(evening, "no"))).isEqualTo("shell.problem.reasonShort");
        SessionId held = new SessionId(program.id("care_session", "S-00313"));
        assertThat(TestProgram.problem(() -> service.cancel(held, TestProgram.REASON)))
                .isEqualTo("schedule.problem.held");
        assertThat(TestProgram.problem(() -> service.restore(held))).isEqualTo("schedule.problem.notCancelled");
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-01");
        assertThatThrownBy(() -> service.cancel(evening, TestProgram.REASON)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.cancel(SessionId.next(), TestProgram.REASON))
                .isInstanceOf(NotAvailable.class);
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-04");
        service.cancel(evening, TestProgram.REASON);
        assertThatThrownBy(() -> service.restore(evening)).isInstanceOf(NotAvailable.class);
    }

    private List<UUID> owed(PatientId patient) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                        "select session_id from schedule_session_patient where patient_id = ? and session_status <> 'CANCELLED'"
                                + " and start_date = ?",
                        UUID.class,
                        patient.value(),
                        MONDAY));
    }

    private Booking booking(
            Booking.Kind kind, String patient, String staff, LocalDateTime start, @Nullable String room) {
        return new Booking(
                kind,
                new PatientId(program.id("patient", patient)),
                program.staff(staff),
                null,
                start,
                50,
                room,
                null,
                null);
    }

    private List<Object> clash(String patient, String staff, LocalDateTime start, @Nullable String room) {
        return Stream.of(booking(Booking.Kind.INDIVIDUAL, patient, staff, start, room))
                .flatMap(one -> TestProgram.arguments(() -> service.book(SessionId.next(), one)).stream())
                .toList();
    }

    private String refusal(String patient, String staff, LocalDateTime start, int minutes) {
        Booking one = booking(Booking.Kind.INDIVIDUAL, patient, staff, start, null);
        return TestProgram.problem(() -> service.book(
                SessionId.next(),
                new Booking(one.kind(), one.patient(), one.facilitator(), null, start, minutes, null, null, null)));
    }

    private int version(SessionId session) {
        return service.calendar(MONDAY, MONDAY.plusDays(6)).stream()
                .filter(one -> one.session().equals(session))
                .findFirst()
                .orElseThrow()
                .version();
    }
}
