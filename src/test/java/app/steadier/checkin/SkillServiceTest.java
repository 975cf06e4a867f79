package app.steadier.checkin;

import static app.steadier.checkin.TestPeople.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.TestSignIn;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The same-day loop: a group that met this morning, two who came and one who did not. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SkillServiceTest {

    private static final LocalDate DAY = ProgramA.DAY;
    private static final PracticeReport TRIED = new PracticeReport(PracticeResult.TRIED, 3, "On the bus");

    @Autowired
    private SkillService service;

    @Autowired
    private CheckInService checkIns;

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

    private TestPeople people;
    private PatientId came = PatientId.next();
    private PatientId late = PatientId.next();
    private PatientId absent = PatientId.next();
    private SessionId session = SessionId.next();
    private SessionId next = SessionId.next();
    private UUID skill = TypedId.nextValue();

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    @BeforeEach
    void begin() {
        clock.set(ProgramA.NOW);
        people = new TestPeople(jdbc, accounts);
        LocalDate from = LocalDate.of(2026, 9, 1);
        came = people.patient(from, false);
        late = people.patient(from, false);
        absent = people.patient(from, false);
        GroupId group = people.group("T-03", from, came, late, absent);
        session = people.session(group, "T-03", DAY.atTime(11, 0), "HELD");
        next = people.session(group, "T-03", DAY.plusDays(3).atTime(11, 0), "SCHEDULED");
        people.attendance(session, came, "PRESENT");
        people.attendance(session, late, "LATE");
        people.attendance(session, absent, "ABSENT");
        skill = people.skill("Urge surfing");
        people.as(came);
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability({"B06", "S24"})
    void whoWasThereTriesItTheSameDayAndTheTherapistReadsItBeforeTheNextSession() {
        assertThat(service.mine()).isEmpty();
        people.tick(session, skill);
        Practice tonight = only();
        assertThat(tonight.state()).isEqualTo(PracticeState.TAUGHT);
        assertThat(tonight.tryBy()).isEqualTo(DAY);
        assertThat(tonight.taughtAt()).isEqualTo(DAY.atTime(12, 0));
        assertThat(tonight.skill().in("en").steps()).hasSizeBetween(3, 6);
        assertThat(tonight.skill().in("es").name()).isEqualTo("Surfear las ganas");
        assertThat(checkIns.page(null).skills()).hasSize(1);
        people.as(absent);
        assertThat(service.mine()).isEmpty();
        assertThat(checkIns.page(null).skills()).isEmpty();
        assertThatThrownBy(() -> report(TypedId.nextValue(), TRIED)).isInstanceOf(NotAvailable.class);
        people.as(came);
        report(TypedId.nextValue(), TRIED);
        assertThat(checkIns.page(null).skills()).allMatch(Practice::reported);
        people.as("T-03");
        PracticeReview review = service.before(next);
        assertThat(review.people()).hasSize(3);
        Practice read = of(review, came).getFirst();
        assertThat(read.result()).isEqualTo(PracticeResult.TRIED);
        assertThat(read.helped()).isEqualTo(3);
        assertThat(read.line()).isEqualTo("On the bus");
        assertThat(of(review, late)).extracting(Practice::state).containsExactly(PracticeState.TAUGHT);
        assertThat(of(review, absent)).isEmpty();
        clock.set(ProgramA.NOW.plus(Duration.ofDays(1)));
        service.seen(List.of(Objects.requireNonNull(read.id())));
        service.seen(List.of(Objects.requireNonNull(read.id())));
        Practice seen = of(service.before(next), came).getFirst();
        assertThat(seen.state()).isEqualTo(PracticeState.SEEN);
        assertThat(seen.seenBy()).isNotBlank();
        assertThat(seen.reportedAt()).isBefore(seen.seenAt());
        assertThat(people.count("checkin_practice where patient_id = ? and seen_at is not null", came.value()))
                .isOne();
    }

    @Test
    void whatIsTakenBackIsGoneUnlessItWasReported() {
        people.tick(session, skill);
        people.tick(session, people.skill("STOP"));
        report(TypedId.nextValue(), TRIED);
        people.run("delete from session_text_skill where session_id = ?", session.value());
        assertThat(service.mine())
                .extracting(each -> each.skill().english().name())
                .containsExactly("Urge surfing");
        people.run("update attendance set status = 'ABSENT' where patient_id = ?", late.value());
        people.as(late);
        assertThat(service.mine()).isEmpty();
    }

    @Test
    void theSameTapTwiceAndTwoDevicesMakeOneReport() throws Exception {
        people.tick(session, skill);
        UUID tap = TypedId.nextValue();
        PracticeReport other = new PracticeReport(PracticeResult.PARTLY, 1, null);
        UUID second = TypedId.nextValue();
        assertThat(TestPeople.together(List.of(
                        () -> report(tap, TRIED),
                        () -> report(tap, TRIED),
                        () -> report(second, other),
                        () -> report(second, other))))
                .isEmpty();
        assertThat(report(tap, TRIED).already()).isTrue();
        assertThat(problem(() -> report(tap, other))).isEqualTo("checkin.problem.sent");
        assertThat(people.count("skill_practice where patient_id = ?", came.value()))
                .isOne();
        assertThat(people.count(
                        "skill_practice_change c join skill_practice p on p.id = c.practice_id where p.patient_id = ?",
                        came.value()))
                .isEqualTo(2);
    }

    @Test
    void aReportMayBeChangedForADayAndIsThenReadAnew() {
        people.tick(session, skill);
        report(TypedId.nextValue(), TRIED);
        people.as(TestPeople.THERAPIST);
        service.seen(List.of(Objects.requireNonNull(service.of(came).getFirst().id())));
        people.as(came);
        clock.set(ProgramA.NOW.plus(PracticeRows.WINDOW));
        report(TypedId.nextValue(), new PracticeReport(PracticeResult.NOT_TRIED, null, null));
        assertThat(only().state()).isEqualTo(PracticeState.REPORTED);
        assertThat(only().changedAt()).isNotNull();
        clock.set(ProgramA.NOW.plus(PracticeRows.WINDOW).plusNanos(1_000));
        assertThat(problem(() -> report(TypedId.nextValue(), TRIED))).isEqualTo("checkin.problem.reportLocked");
        assertThat(only().result()).isEqualTo(PracticeResult.NOT_TRIED);
    }

    @Test
    void itExpiresAfterTheNextDayAndALateReportIsMarked() {
        people.tick(session, skill);
        clock.set(DAY.plusDays(2).atStartOfDay(ProgramA.ZONE).toInstant().minusSeconds(1));
        assertThat(only().state()).isEqualTo(PracticeState.TAUGHT);
        assertThat(checkIns.page(null).skills()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(only().state()).isEqualTo(PracticeState.EXPIRED);
        assertThat(checkIns.page(null).skills()).isEmpty();
        report(TypedId.nextValue(), TRIED);
        assertThat(only().late()).isTrue();
        assertThat(only().state()).isEqualTo(PracticeState.REPORTED);
    }

    @Test
    void whatDoesNotFitIsRefusedInWords() {
        people.tick(session, skill);
        for (PracticeReport wrong : List.of(
                new PracticeReport(PracticeResult.NOT_TRIED, 0, null),
                new PracticeReport(PracticeResult.TRIED, 5, null),
                new PracticeReport(PracticeResult.PARTLY, -1, null))) {
            assertThat(problem(() -> report(TypedId.nextValue(), wrong))).isEqualTo("checkin.problem.helped");
        }
        assertThat(problem(() ->
                        report(TypedId.nextValue(), new PracticeReport(PracticeResult.TRIED, null, "x".repeat(201)))))
                .isEqualTo("checkin.problem.long");
        assertThat(only().reported()).isFalse();
    }

    @Test
    void aStrangerReadsAndSeesNothing() {
        people.tick(session, skill);
        report(TypedId.nextValue(), TRIED);
        UUID id = Objects.requireNonNull(only().id());
        people.as(TestPeople.STRANGER);
        assertThatThrownBy(() -> service.of(came)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.before(next)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> service.seen(List.of(id))).isInstanceOf(NotAvailable.class);
        people.as(TestPeople.THERAPIST);
        assertThatThrownBy(() -> service.seen(List.of(id, TypedId.nextValue()))).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> report(TypedId.nextValue(), TRIED)).isInstanceOf(NotAvailable.class);
        people.as(late);
        assertThatThrownBy(() -> service.seen(List.of(id))).isInstanceOf(NotAvailable.class);
        people.as(came);
        assertThat(only().seenAt()).isNull();
    }

    @Test
    void aReviewTakesTheSameStatementsHoweverMuchWasTaught() {
        people.as("T-03");
        long none = people.statements(transaction, () -> service.before(next));
        for (String name : List.of("STOP", "Wise mind", "Saying no", "Body scan")) {
            people.tick(session, people.skill(name));
        }
        assertThat(people.statements(transaction, () -> service.before(next)))
                .isEqualTo(none)
                .isLessThanOrEqualTo(9);
        assertThat(of(service.before(next), came)).hasSize(4);
    }

    private Saved report(UUID tap, PracticeReport report) {
        return service.report(tap, session, skill, report);
    }

    private Practice only() {
        List<Practice> mine = service.mine();
        assertThat(mine).hasSize(1);
        return mine.getFirst();
    }

    private static List<Practice> of(PracticeReview review, PatientId patient) {
        return review.people().stream()
                .filter(each -> each.patient().equals(patient))
                .findFirst()
                .orElseThrow()
                .practices();
    }
}
