package app.steadier.safety;

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
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.settings.OnCallDuty;
import app.steadier.settings.OnCallDuty.As;
import app.steadier.settings.OnCallService;
import app.steadier.settings.ProgramRule;
import app.steadier.settings.ProgramRuleService;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nobody answers: who is told, and when, to the second. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class AlertEscalationTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 20, 18, 0);

    @Autowired
    private SafetyAlertService alerts;

    @Autowired
    private SafetyNoticeService notices;

    @Autowired
    private AlertEscalation escalation;

    @Autowired
    private OnCallService onCall;

    @Autowired
    private ProgramRuleService rules;

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

    private SafetyProgram program;

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
        program = new SafetyProgram(accounts, onCall, jdbc);
    }

    @AfterEach
    void out() {
        TestSignIn.out();
    }

    @Test
    @Capability("B12")
    void fifteenMinutesThenSixtyToTheSecond() {
        pair(START.minusHours(1), START.plusHours(3));
        UUID alert = raisedAt(START);
        lookAfter(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(program.told(alert, NoticeKind.ON_CALL)).isEmpty();
        lookAfter(Duration.ofMinutes(15));
        assertThat(program.told(alert, NoticeKind.ON_CALL)).containsExactly("D-01", "T-05");
        assertThat(program.told(alert, NoticeKind.OFFICE)).isEmpty();
        lookAfter(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(program.told(alert, NoticeKind.OFFICE)).isEmpty();
        lookAfter(Duration.ofMinutes(60));
        assertThat(program.told(alert, NoticeKind.OFFICE)).containsExactly("ADM-1", "C-01");
        lookAfter(Duration.ofMinutes(61));
        assertThat(program.told(alert, NoticeKind.ON_CALL)).as("once").hasSize(2);
        assertThat(program.told(alert, NoticeKind.OFFICE)).as("once").hasSize(2);
        program.as(Role.ADMIN, "ADM-1");
        assertThat(notices.unread()).anySatisfy(notice -> {
            assertThat(notice.alert()).isEqualTo(alert);
            assertThat(notice.name()).isNull();
        });
        assertThat(alerts.banner().late()).isTrue();
        program.asCoordinator();
        assertThat(notices.unread()).anyMatch(notice -> notice.alert().equals(alert) && notice.name() != null);
    }

    @Test
    @Capability("B12")
    void whoeverAnswersInTimeKeepsTheOthersFree() {
        pair(START.minusHours(1), START.plusHours(3));
        UUID alert = raisedAt(START);
        clock.set(SafetyProgram.at(START.plusMinutes(14)));
        program.asTherapist();
        alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.CALLING_NOW, null);
        lookAfter(Duration.ofMinutes(90));
        assertThat(program.told(alert, NoticeKind.ON_CALL)).isEmpty();
        assertThat(program.told(alert, NoticeKind.OFFICE)).isEmpty();
        program.asCoordinator();
        alerts.assign(TypedId.nextValue(), alert, program.staff(program.stranger), SafetyProgram.REASON);
        escalation.look();
        assertThat(program.told(alert, NoticeKind.ON_CALL))
                .as("given on after ninety minutes: the first clock counts")
                .containsExactly("D-01", "T-05");
        assertThat(program.told(alert, NoticeKind.OFFICE)).containsExactly("ADM-1", "C-01");
    }

    @Test
    @Capability("B12")
    void acrossMidnightTheOneWhoComesOnCallIsToldToo() {
        LocalDateTime late = LocalDate.of(2026, 11, 20).atTime(23, 50);
        LocalDateTime midnight = LocalDate.of(2026, 11, 21).atStartOfDay();
        program.onCall("D-01", As.PRESCRIBER, late.minusHours(5), late.plusHours(5));
        program.onCall("T-03", As.THERAPIST, late.minusHours(5), midnight);
        program.onCall("T-05", As.THERAPIST, midnight.plusMinutes(20), midnight.plusHours(9));
        UUID alert = raisedAt(late);
        lookAfter(late, Duration.ofMinutes(15).minusSeconds(1));
        assertThat(program.told(alert, NoticeKind.ON_CALL)).isEmpty();
        lookAfter(late, Duration.ofMinutes(15));
        assertThat(program.told(alert, NoticeKind.ON_CALL)).containsExactly("D-01");
        lookAfter(late, Duration.ofMinutes(30));
        assertThat(program.told(alert, NoticeKind.ON_CALL)).containsExactly("D-01", "T-05");
        lookAfter(late, Duration.ofMinutes(31));
        assertThat(program.told(alert, NoticeKind.ON_CALL)).hasSize(2);
    }

    @Test
    @Capability("B12")
    void theHourThatComesTwiceAndTheHourThatIsMissingHaveTrueMinutes() {
        for (String before : new String[] {"2026-11-01T01:55", "2027-03-14T01:55"}) {
            LocalDateTime start = LocalDateTime.parse(before);
            pair(start.minusHours(3), start.plusHours(6));
            UUID alert = raisedAt(start);
            lookAfter(start, Duration.ofMinutes(15).minusSeconds(1));
            assertThat(program.told(alert, NoticeKind.ON_CALL)).as(before).isEmpty();
            lookAfter(start, Duration.ofMinutes(15));
            assertThat(program.told(alert, NoticeKind.ON_CALL)).as(before).containsExactly("D-01", "T-05");
            lookAfter(start, Duration.ofMinutes(60).minusSeconds(1));
            assertThat(program.told(alert, NoticeKind.OFFICE)).as(before).isEmpty();
            lookAfter(start, Duration.ofMinutes(60));
            assertThat(program.told(alert, NoticeKind.OFFICE)).as(before).containsExactly("ADM-1", "C-01");
            program.asTherapist();
            alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.WITH_THEM, null);
            alerts.close(
                    TypedId.nextValue(),
                    alert,
                    new AlertClosing("Spoke at the front desk", AlertClosing.Risk.NONE, "As planned"));
        }
    }

    @Test
    void whenNobodyIsOnCallTheOfficeIsToldAtTheFirstStep() {
        UUID alert = raisedAt(START);
        lookAfter(Duration.ofMinutes(15));
        assertThat(program.told(alert, NoticeKind.OFFICE)).containsExactly("ADM-1", "C-01");
    }

    @Test
    void aPersonMayTellTheOthersBeforeTheClock() {
        pair(START.minusHours(1), START.plusHours(3));
        UUID alert = raisedAt(START);
        program.asCoordinator();
        alerts.escalate(TypedId.nextValue(), alert, SafetyProgram.REASON);
        assertThat(program.told(alert, NoticeKind.ON_CALL)).containsExactly("D-01", "T-05");
        lookAfter(Duration.ofMinutes(15));
        assertThat(program.told(alert, NoticeKind.ON_CALL)).hasSize(2);
        program.asCoordinator();
        alerts.escalate(TypedId.nextValue(), alert, SafetyProgram.REASON);
        assertThat(program.told(alert, NoticeKind.OFFICE)).containsExactly("ADM-1", "C-01");
    }

    @Test
    void theProgramSetsItsOwnMinutes() {
        clock.set(SafetyProgram.at(START));
        pair(START.minusHours(1), START.plusHours(3));
        SystemAccess.run("test", () -> {
            rules.set(ProgramRule.ALERT_ON_CALL_MINUTES, START.toLocalDate(), 5, SafetyProgram.REASON);
            rules.set(ProgramRule.ALERT_OFFICE_MINUTES, START.toLocalDate(), 10, SafetyProgram.REASON);
        });
        UUID alert = raisedAt(START);
        lookAfter(Duration.ofMinutes(5));
        assertThat(program.told(alert, NoticeKind.ON_CALL)).hasSize(2);
        assertThat(program.told(alert, NoticeKind.OFFICE)).isEmpty();
        lookAfter(Duration.ofMinutes(10));
        assertThat(program.told(alert, NoticeKind.OFFICE)).hasSize(2);
        assertThat(problemAsSystem(
                        ProgramRule.ALERT_ON_CALL_MINUTES, START.toLocalDate().plusDays(1), 11))
                .isEqualTo("safety.problem.order");
        assertThat(problemAsSystem(
                        ProgramRule.ALERT_ON_CALL_MINUTES, START.toLocalDate().minusDays(1), 5))
                .isEqualTo("safety.problem.dayOver");
        assertThat(problemAsSystem(ProgramRule.ALERT_OFFICE_MINUTES, START.toLocalDate(), 0))
                .isEqualTo("safety.problem.number");
        program.asCoordinator();
        assertThatThrownBy(() ->
                        rules.set(ProgramRule.ALERT_OFFICE_MINUTES, START.toLocalDate(), 30, SafetyProgram.REASON))
                .isInstanceOf(NotAvailable.class);
    }

    @Test
    void theListOfWhoIsOnCallIsCheckedAndKept() {
        clock.set(SafetyProgram.at(START));
        program.asCoordinator();
        OnCallDuty duty = new OnCallDuty(
                TypedId.nextValue(),
                program.staff("T-05"),
                null,
                As.THERAPIST,
                START.minusHours(1),
                START.plusHours(3));
        onCall.add(duty, SafetyProgram.REASON);
        onCall.add(duty, SafetyProgram.REASON);
        assertThat(onCall.duties(START.toLocalDate(), START.toLocalDate()))
                .extracting(OnCallDuty::id, OnCallDuty::name, OnCallDuty::from, OnCallDuty::until)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(duty.id(), "June Park", duty.from(), duty.until()));
        assertThat(SafetyProgram.problem(() -> onCall.add(
                        new OnCallDuty(
                                TypedId.nextValue(),
                                program.staff("T-05"),
                                null,
                                As.PRESCRIBER,
                                START,
                                START.plusHours(1)),
                        SafetyProgram.REASON)))
                .isEqualTo("safety.problem.dutyPerson");
        assertThat(SafetyProgram.problem(() -> onCall.add(
                        new OnCallDuty(TypedId.nextValue(), program.staff("T-05"), null, As.THERAPIST, START, START),
                        SafetyProgram.REASON)))
                .isEqualTo("safety.problem.dutyTimes");
        program.as(Role.THERAPIST, program.stranger);
        assertThat(onCall.now()).extracting(OnCallDuty::id).containsExactly(duty.id());
        assertThatThrownBy(() -> onCall.end(duty.id(), SafetyProgram.REASON)).isInstanceOf(NotAvailable.class);
        program.asPatient();
        assertThatThrownBy(() -> onCall.now()).isInstanceOf(NotAvailable.class);
        program.asCoordinator();
        onCall.end(duty.id(), SafetyProgram.REASON);
        assertThat(onCall.now()).isEmpty();
        assertThat(onCall.duties(START.toLocalDate(), START.toLocalDate()))
                .extracting(OnCallDuty::until)
                .containsExactly(START);
    }

    @Test
    @Capability("B12")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void twoServersTellOnce() throws Exception {
        clock.set(SafetyProgram.at(START));
        pair(START.minusHours(1), START.plusHours(3));
        PatientId other = new PatientId(program.id("patient", "P-023"));
        program.as(Role.PATIENT, "P-023");
        UUID alert = alerts.raise(TypedId.nextValue(), other, AlertCause.PATIENT_PRESSED, AlertSource.NONE)
                .alert();
        for (int minutes : new int[] {15, 60}) {
            clock.set(SafetyProgram.at(START.plusMinutes(minutes)));
            CyclicBarrier start = new CyclicBarrier(4);
            List<Future<?>> servers = new ArrayList<>();
            try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
                for (int server = 0; server < 4; server++) {
                    servers.add(pool.submit(() -> {
                        start.await();
                        escalation.look();
                        return null;
                    }));
                }
            }
            for (Future<?> server : servers) {
                server.get();
            }
        }
        assertThat(program.count(
                        "safety_alert_step where alert_id = ? and what in ('ON_CALL_TOLD', 'OFFICE_TOLD')", alert))
                .isEqualTo(2);
        assertThat(program.told(alert, NoticeKind.ON_CALL)).containsExactly("D-01", "T-05");
        assertThat(program.told(alert, NoticeKind.OFFICE)).containsExactly("ADM-1", "C-01");
        SystemAccess.run("test", () -> jdbc.update("delete from on_call_duty"));
    }

    private void pair(LocalDateTime from, LocalDateTime until) {
        program.onCall("T-05", As.THERAPIST, from, until);
        program.onCall("D-01", As.PRESCRIBER, from, until);
    }

    private UUID raisedAt(LocalDateTime start) {
        clock.set(SafetyProgram.at(start));
        program.asPatient();
        UUID alert = alerts.raise(TypedId.nextValue(), program.patient, AlertCause.PATIENT_PRESSED, AlertSource.NONE)
                .alert();
        TestSignIn.out();
        return alert;
    }

    private void lookAfter(Duration waited) {
        lookAfter(START, waited);
    }

    private void lookAfter(LocalDateTime start, Duration waited) {
        clock.set(SafetyProgram.at(start).plus(waited));
        escalation.look();
    }

    private String problemAsSystem(ProgramRule rule, LocalDate from, int number) {
        return SystemAccess.call(
                "test", () -> SafetyProgram.problem(() -> rules.set(rule, from, number, SafetyProgram.REASON)));
    }
}
