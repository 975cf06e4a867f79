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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands beside sessions: listening only, what to expect, a thank-you without a name, fixed times. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BesideSessionsTest {

    private static final LocalDate DAY = ProgramA.DAY;
    private static final LocalDate BEGIN = LocalDate.of(2026, 9, 14);
    private static final String LEADS = "T-01";
    private static final String STRANGER = "T-02";

    @Autowired
    private ListeningService listening;

    @Autowired
    private GroupThanksService thanks;

    @Autowired
    private ExpectationService expectations;

    @Autowired
    private ObligationService obligations;

    @Autowired
    private MembershipService members;

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
    private PatientId one = PatientId.next();
    private PatientId two = PatientId.next();
    private GroupId group = GroupId.next();

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
        program = new TestProgram(jdbc);
    }

    @BeforeEach
    void twoMembers() {
        clock.set(ProgramA.NOW);
        coordinator();
        one = program.patient(BEGIN);
        two = program.patient(BEGIN);
        group = program.group(4, BEGIN, LEADS);
        members.join(TypedId.nextValue(), group, one, BEGIN, null);
        members.join(TypedId.nextValue(), group, two, BEGIN, null);
    }

    @AfterEach
    void out() {
        TestSignIn.out();
    }

    @Test
    @Capability("S12")
    void whoOnlyListensSaysSoBeforeAndTheFacilitatorSeesIt() {
        SessionId session = program.session(group, TestProgram.at(DAY, 19, 0), 60, LEADS, null);
        as(one);
        assertThat(listening.nextToday()).hasValueSatisfying(next -> {
            assertThat(next.session()).isEqualTo(session);
            assertThat(next.listening()).isFalse();
        });
        listening.listen(TypedId.nextValue(), session);
        listening.listen(TypedId.nextValue(), session);
        assertThat(listening.mine()).containsExactly(session);
        assertThat(listening.nextToday().orElseThrow().listening()).isTrue();
        as(LEADS);
        assertThat(listening.whoListens(session)).containsExactly(one);
        as(STRANGER);
        assertThatThrownBy(() -> listening.whoListens(session)).isInstanceOf(NotAvailable.class);
        as(one);
        listening.talkAfterAll(session);
        listening.talkAfterAll(session);
        assertThat(listening.mine()).isEmpty();
        listening.listen(TypedId.nextValue(), session);
        clock.set(ProgramA.NOW.plusSeconds(3_601));
        assertThat(problem(() -> listening.talkAfterAll(session))).isEqualTo("patient.problem.begun");
        as(program.patient(BEGIN));
        assertThatThrownBy(() -> listening.listen(TypedId.nextValue(), session)).isInstanceOf(NotAvailable.class);
    }

    @Test
    @Capability("S12")
    void whatToExpectIsWrittenByTheOfficeAndReadByMembers() {
        coordinator();
        expectations.write(group, " Two hours. Nobody has to talk. ", "");
        as(one);
        assertThat(expectations.mine())
                .singleElement()
                .matches(each -> "Two hours. Nobody has to talk.".equals(each.in("es")));
        assertThatThrownBy(() -> expectations.write(group, "Mine", "")).isInstanceOf(NotAvailable.class);
        coordinator();
        assertThat(problem(() -> expectations.write(group, "x".repeat(2_001), "")))
                .isEqualTo("answer.problem.long");
        expectations.write(group, "", "Dos horas.");
        assertThat(expectations.of(group).in("en")).isEqualTo("Dos horas.");
    }

    @Test
    @Capability("S13")
    void aThankYouIsReadAfterItIsLetThroughAndNobodySeesWhose() {
        SessionId session = program.session(group, TestProgram.at(DAY, 16, 0), 60, LEADS, null);
        program.attendance(session, one, AttendanceStatus.PRESENT);
        program.attendance(session, two, AttendanceStatus.ABSENT);
        UUID id = TypedId.nextValue();
        as(one);
        assertThat(problem(() -> thanks.send(id, session, "Hi"))).isEqualTo("answer.problem.thanks");
        thanks.send(id, session, " You all helped me today ");
        thanks.send(id, session, " You all helped me today ");
        assertThat(problem(() -> thanks.send(TypedId.nextValue(), session, "Once more")))
                .isEqualTo("answer.problem.thanksOnce");
        assertThat(thanks.mine().released()).isEmpty();
        assertThat(thanks.mine().mine()).singleElement().matches(each -> each.open() && id.equals(each.id()));
        as(two);
        assertThat(thanks.mine().mine()).isEmpty();
        assertThat(thanks.mine().released()).isEmpty();
        assertThatThrownBy(() -> thanks.send(TypedId.nextValue(), session, "I was not there"))
                .isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> thanks.takeBack(id)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> thanks.release(id)).isInstanceOf(NotAvailable.class);
        as(STRANGER);
        assertThat(thanks.waiting()).noneMatch(each -> each.id().equals(id));
        assertThatThrownBy(() -> thanks.release(id)).isInstanceOf(NotAvailable.class);
        as(LEADS);
        assertThat(thanks.waiting())
                .filteredOn(each -> each.id().equals(id))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.words()).isEqualTo("You all helped me today");
                    assertThat(List.of(WaitingThanks.class.getRecordComponents()))
                            .noneMatch(part -> part.getType().equals(PatientId.class));
                });
        thanks.release(id);
        thanks.release(id);
        as(two);
        assertThat(thanks.mine().released())
                .extracting(MyThanks.Released::words)
                .containsExactly("You all helped me today");
        as(one);
        assertThatThrownBy(() -> thanks.takeBack(id)).isInstanceOf(NotAvailable.class);
        as(program.patient(BEGIN));
        assertThat(thanks.mine().released()).isEmpty();
        as(LEADS);
        thanks.drop(id);
        as(two);
        assertThat(thanks.mine().released()).isEmpty();
    }

    @Test
    @Capability("S13")
    void whatIsTakenBackIsNotLetThrough() {
        SessionId session = program.session(group, TestProgram.at(DAY, 16, 0), 60, LEADS, null);
        program.attendance(session, one, AttendanceStatus.PRESENT);
        UUID id = TypedId.nextValue();
        as(one);
        thanks.send(id, session, "Thank you");
        thanks.takeBack(id);
        thanks.takeBack(id);
        as(LEADS);
        assertThat(problem(() -> thanks.release(id))).isEqualTo("answer.problem.thanksGone");
        as(one);
        thanks.send(TypedId.nextValue(), session, "Thank you all");
        clock.set(ProgramA.NOW.plusSeconds(8 * 24 * 3_600));
        as(two);
        program.attendance(session, two, AttendanceStatus.LATE);
        assertThat(problem(() -> thanks.send(TypedId.nextValue(), session, "Late thanks")))
                .isEqualTo("answer.problem.thanksTime");
    }

    @Test
    @Capability("S19")
    void aSessionOverAFixedTimeIsAWarningToWhoPlans() {
        SessionId over = program.session(group, TestProgram.at(DAY.plusDays(3), 16, 30), 60, LEADS, null);
        SessionId after = program.session(group, TestProgram.at(DAY.plusDays(3), 17, 0), 60, LEADS, null);
        SessionId other = program.session(group, TestProgram.at(DAY.plusDays(4), 16, 30), 60, LEADS, null);
        as(one);
        UUID id = TypedId.nextValue();
        Obligation work = work(id, Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY), 9, 17);
        obligations.add(work);
        obligations.add(work);
        assertThat(obligations.mine()).containsExactly(work);
        assertThat(problem(() -> obligations.add(work(TypedId.nextValue(), Set.of(), 9, 17))))
                .isEqualTo("answer.problem.days");
        assertThat(problem(() -> obligations.add(work(TypedId.nextValue(), Set.of(DayOfWeek.MONDAY), 17, 9))))
                .isEqualTo("answer.problem.times");
        assertThatThrownBy(() -> obligations.over(over)).isInstanceOf(NotAvailable.class);
        coordinator();
        assertThat(obligations.over(over)).singleElement().satisfies(each -> {
            assertThat(each.patient()).isEqualTo(one);
            assertThat(each.obligation().words()).isEqualTo("The bakery");
        });
        assertThat(obligations.over(after)).isEmpty();
        assertThat(obligations.over(other)).isEmpty();
        assertThat(obligations.of(one)).hasSize(1);
        assertThat(obligations.during(
                        one, DAY.plusDays(3).atTime(8, 0), DAY.plusDays(3).atTime(9, 0)))
                .isEmpty();
        assertThat(obligations.during(
                        one, DAY.plusDays(3).atTime(8, 0), DAY.plusDays(3).atTime(9, 1)))
                .hasSize(1);
        as(two);
        assertThatThrownBy(() -> obligations.end(id)).isInstanceOf(NotAvailable.class);
        as(one);
        obligations.end(id);
        obligations.end(id);
        assertThat(obligations.mine()).isEmpty();
        coordinator();
        assertThat(obligations.over(over)).isEmpty();
    }

    private static Obligation work(UUID id, Set<DayOfWeek> days, int from, int to) {
        return new Obligation(
                id, Obligation.Kind.WORK, "The bakery", days, LocalTime.of(from, 0), LocalTime.of(to, 0), DAY, null);
    }

    private void as(PatientId patient) {
        TestSignIn.as(accounts, jdbc, Role.PATIENT, patient.toString());
    }

    private void as(String therapist) {
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, therapist);
    }

    private void coordinator() {
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
    }

    private static String problem(Runnable work) {
        String said = TestProgram.problem(work);
        return said == null ? "" : said;
    }
}
