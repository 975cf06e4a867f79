package app.steadier.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import app.steadier.safety.AlertContact.Result;
import app.steadier.safety.AlertContact.Way;
import app.steadier.safety.AlertStep.What;
import app.steadier.settings.OnCallDuty.As;
import app.steadier.settings.OnCallService;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From "I don't feel safe" to the plan with which a clinician closes it. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class SafetyAlertServiceTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 20, 18, 0);
    private static final AlertClosing CLOSING =
            new AlertClosing("Spoke by phone, safe at home", AlertClosing.Risk.LOW, "Session tomorrow at nine");

    @Autowired
    private SafetyAlertService alerts;

    @Autowired
    private SafetyNoticeService notices;

    @Autowired
    private AlertEscalation escalation;

    @Autowired
    private OnCallService onCall;

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

    @BeforeEach
    void begin() {
        clock.set(SafetyProgram.at(START));
    }

    @AfterEach
    void out() {
        TestSignIn.out();
    }

    @Test
    @Capability("B12")
    void aPressIsStoredWithItsNoticesAndTheSamePressIsOne() {
        program.onCall("T-05", As.THERAPIST, START.minusHours(1), START.plusHours(12));
        program.onCall("D-01", As.PRESCRIBER, START.minusHours(1), START.plusHours(12));
        UUID press = TypedId.nextValue();
        program.asPatient();
        RaisedAlert raised = press(press);
        assertThat(raised.told()).isEqualTo(START);
        assertThat(raised.staffed()).as("after six in the evening").isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(press(press)).isEqualTo(raised);
        assertThat(program.told(raised.alert(), NoticeKind.RAISED))
                .containsExactlyInAnyOrder("D-01", "T-05", program.therapist);
        assertThat(program.count("safety_alert_step where alert_id = ?", raised.alert()))
                .isOne();
        assertThat(alerts.mine()).containsExactly(new MyAlert(START, null));
        assertThat(SafetyProgram.problem(
                        () -> alerts.raise(press, program.patient, AlertCause.QUESTIONNAIRE_ITEM, AlertSource.NONE)))
                .isEqualTo("safety.problem.sent");
    }

    @Test
    @Capability("B12")
    void isTakenWithWhatWasDoneAndClosedOnlyWithContactAndPlan() {
        program.asPatient();
        UUID alert = press(TypedId.nextValue()).alert();
        clock.advance(Duration.ofMinutes(5));
        program.asTherapist();
        assertThat(alerts.open())
                .filteredOn(row -> row.id().equals(alert))
                .extracting(AlertRow::state, AlertRow::minutes, AlertRow::mine)
                .containsExactly(tuple(AlertState.RAISED, 5L, true));
        assertThat(SafetyProgram.problem(() -> alerts.close(TypedId.nextValue(), alert, CLOSING)))
                .isEqualTo("safety.problem.notTaken");
        UUID tap = TypedId.nextValue();
        alerts.acknowledge(tap, alert, FirstStep.CALLING_NOW, "On the phone now");
        alerts.acknowledge(tap, alert, FirstStep.CALLING_NOW, "On the phone now");
        assertThat(SafetyProgram.problem(() -> alerts.close(TypedId.nextValue(), alert, CLOSING)))
                .isEqualTo("safety.problem.noContact");
        for (int tries = 0; tries < 2; tries++) {
            alerts.contact(TypedId.nextValue(), alert, new AlertContact(Way.PHONE, Result.NO_ANSWER, null));
            assertThat(alerts.alert(alert).mayClose()).isFalse();
        }
        alerts.contact(TypedId.nextValue(), alert, new AlertContact(Way.PHONE, Result.LEFT_MESSAGE, null));
        assertThat(alerts.alert(alert).mayClose()).isTrue();
        assertThat(SafetyProgram.problem(() -> alerts.close(
                        TypedId.nextValue(), alert, new AlertClosing(CLOSING.outcome(), CLOSING.risk(), "  "))))
                .isEqualTo("safety.problem.plan");
        assertThat(SafetyProgram.problem(() -> alerts.close(
                        TypedId.nextValue(), alert, new AlertClosing("Fine", CLOSING.risk(), CLOSING.plan()))))
                .isEqualTo("shell.problem.reasonShort");
        alerts.close(TypedId.nextValue(), alert, CLOSING);
        AlertDetail detail = alerts.alert(alert);
        assertThat(detail.alert().state()).isEqualTo(AlertState.CLOSED);
        assertThat(detail.plan()).isEqualTo("Session tomorrow at nine");
        assertThat(detail.steps())
                .extracting(AlertStep::what)
                .containsExactly(What.RAISED, What.ACKNOWLEDGED, What.CONTACT, What.CONTACT, What.CONTACT, What.CLOSED);
        assertThat(SafetyProgram.problem(
                        () -> alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.WITH_THEM, null)))
                .isEqualTo("safety.problem.closed");
        program.asPatient();
        assertThat(alerts.mine()).containsExactly(new MyAlert(START, START.plusMinutes(5)));
        clock.advance(Duration.ofMinutes(1));
        assertThat(press(TypedId.nextValue()).alert()).as("a new one").isNotEqualTo(alert);
    }

    @Test
    @Capability("B12")
    void anotherCauseNeedsAnotherAnswerAndTheSameOneTellsWhoeverHasIt() {
        program.asPatient();
        UUID alert = press(TypedId.nextValue()).alert();
        program.asTherapist();
        alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.SPOKE_WITH_THEM, null);
        clock.advance(Duration.ofHours(2));
        program.asPatient();
        assertThat(press(TypedId.nextValue()).alert()).isEqualTo(alert);
        assertThat(state(alert)).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(program.told(alert, NoticeKind.CAUSE_ADDED)).containsExactly(program.therapist);
        program.asPatient();
        alerts.raise(
                TypedId.nextValue(),
                program.patient,
                AlertCause.QUESTIONNAIRE_ITEM,
                new AlertSource(TypedId.nextValue(), null));
        assertThat(state(alert)).isEqualTo(AlertState.RAISED);
        assertThat(program.told(alert, NoticeKind.RAISED_AGAIN)).containsExactly(program.therapist);
        assertThat(alerts.alert(alert).alert().causes())
                .isEqualTo(EnumSet.of(AlertCause.PATIENT_PRESSED, AlertCause.QUESTIONNAIRE_ITEM));
        assertThat(alerts.alert(alert).alert().minutes())
                .as("the time to answer begins anew")
                .isZero();
        alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.CALLING_NOW, null);
        assertThat(SafetyProgram.problem(() -> alerts.close(TypedId.nextValue(), alert, CLOSING)))
                .as("the talk of two hours ago was about the first cause")
                .isEqualTo("safety.problem.noContact");
    }

    @Test
    @Capability("B12")
    void nothingClosesByItself() {
        program.asPatient();
        UUID alert = press(TypedId.nextValue()).alert();
        program.asTherapist();
        alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.SPOKE_WITH_THEM, null);
        TestSignIn.out();
        clock.advance(Duration.ofDays(5));
        SystemAccess.run(
                "test",
                () -> jdbc.update(
                        "insert into questionnaire (id, created_at, external_id, episode_id, patient_id, instrument, completed_at,"
                                + " completed_on, answers) select ?, now(6), ?, id, patient_id, 'PHQ-9', '2026-11-25 20:00', '2026-11-25',"
                                + " '0;0;0;0;0;0;0;0;0' from episode where patient_id = ?",
                        TypedId.nextValue(),
                        TypedId.nextValue().toString(),
                        program.patient.value()));
        escalation.look();
        assertThat(state(alert)).isEqualTo(AlertState.ACKNOWLEDGED);
    }

    @Test
    void theSecondIsToldThatSomeoneHasIt() {
        program.onCall("T-05", As.THERAPIST, START, START.plusHours(12));
        program.asPatient();
        UUID alert = press(TypedId.nextValue()).alert();
        program.as(Role.THERAPIST, "T-05");
        alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.CALLING_NOW, null);
        program.asTherapist();
        assertThat(SafetyProgram.problem(
                        () -> alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.WITH_THEM, null)))
                .isEqualTo("safety.problem.taken");
        assertThat(alerts.alert(alert).alert().owner()).isEqualTo(program.staff("T-05"));
    }

    @Test
    void isGivenOnAndTheFirstClockGoesOn() {
        program.asPatient();
        UUID alert = press(TypedId.nextValue()).alert();
        program.asTherapist();
        alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.CALLING_NOW, null);
        clock.advance(Duration.ofMinutes(10));
        program.asCoordinator();
        assertThat(SafetyProgram.problem(
                        () -> alerts.assign(TypedId.nextValue(), alert, program.staff(program.stranger), "Busy")))
                .isEqualTo("shell.problem.reasonShort");
        assertThat(SafetyProgram.problem(
                        () -> alerts.assign(TypedId.nextValue(), alert, program.staff("C-01"), SafetyProgram.REASON)))
                .isEqualTo("safety.problem.clinician");
        alerts.assign(TypedId.nextValue(), alert, program.staff(program.stranger), SafetyProgram.REASON);
        assertThat(program.told(alert, NoticeKind.ASSIGNED)).containsExactly(program.stranger);
        program.as(Role.THERAPIST, program.stranger);
        assertThat(alerts.open())
                .filteredOn(row -> row.id().equals(alert))
                .extracting(AlertRow::state, AlertRow::minutes, AlertRow::mine)
                .containsExactly(tuple(AlertState.RAISED, 10L, true));
        alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.WITH_THEM, null);
        alerts.close(TypedId.nextValue(), alert, CLOSING);
    }

    @Test
    void eachRoleSeesItsOwnShape() {
        int others = program.count("safety_alert where closed_at is null and acknowledged_at is null");
        program.asPatient();
        UUID alert = press(TypedId.nextValue()).alert();
        assertThatThrownBy(() -> alerts.open()).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> alerts.alert(alert)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> alerts.banner()).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> notices.unread()).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() ->
                        alerts.raise(TypedId.nextValue(), program.patient, AlertCause.STAFF_RAISED, AlertSource.NONE))
                .isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> alerts.raise(
                        TypedId.nextValue(),
                        new PatientId(program.id("patient", "P-023")),
                        AlertCause.PATIENT_PRESSED,
                        AlertSource.NONE))
                .isInstanceOf(NotAvailable.class);
        clock.advance(Duration.ofMinutes(3));
        program.as(Role.THERAPIST, program.stranger);
        assertThat(alerts.open()).noneMatch(row -> row.id().equals(alert));
        assertThatThrownBy(() -> alerts.alert(alert)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.WITH_THEM, null))
                .isInstanceOf(NotAvailable.class);
        assertThat(alerts.banner().unanswered()).isEqualTo(others + 1);
        program.asCoordinator();
        assertThat(alerts.office())
                .filteredOn(row -> row.id().equals(alert))
                .extracting(OfficeAlert::minutes, OfficeAlert::state)
                .containsExactly(tuple(3L, AlertState.RAISED));
        assertThatThrownBy(() -> alerts.open()).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> alerts.alert(alert)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.WITH_THEM, null))
                .isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> alerts.close(TypedId.nextValue(), alert, CLOSING))
                .isInstanceOf(NotAvailable.class);
        program.as(Role.ADMIN, "ADM-1");
        assertThat(alerts.ages()).contains(new AlertAge(3, AlertState.RAISED));
        assertThatThrownBy(() -> alerts.office()).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> alerts.assign(TypedId.nextValue(), alert, program.staff("T-05"), SafetyProgram.REASON))
                .isInstanceOf(NotAvailable.class);
    }

    @Test
    void afterDischargeTheLastPrimaryTherapistAndThePeopleOnCallAreTold() {
        program.onCall("T-05", As.THERAPIST, START.minusDays(1), START.plusDays(12));
        SystemAccess.run("test", () -> {
            jdbc.update(
                    "update episode set discharge_date = '2026-11-19', disposition = 'MOVED' where patient_id = ?",
                    program.patient.value());
            jdbc.update(
                    "update care_team_member set to_date = '2026-11-19' where patient_id = ?", program.patient.value());
        });
        program.asPatient();
        UUID alert = press(TypedId.nextValue()).alert();
        assertThat(program.told(alert, NoticeKind.RAISED)).containsExactlyInAnyOrder("T-05", program.therapist);
        program.asTherapist();
        alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.SPOKE_WITH_THEM, null);
        alerts.close(TypedId.nextValue(), alert, CLOSING);
        assertThat(state(alert)).isEqualTo(AlertState.CLOSED);
    }

    @Test
    void whoeverCoversIsToldFirstAndWithoutAnyoneTheOfficeIs() {
        SystemAccess.run(
                "test",
                () -> jdbc.update(
                        "insert into care_team_member (id, created_at, patient_id, episode_id, staff_id, kind, from_date, to_date)"
                                + " select ?, now(6), patient_id, id, ?, 'COVERING', '2026-11-20', '2026-11-20' from episode where patient_id = ?",
                        TypedId.nextValue(),
                        program.staff("T-05").value(),
                        program.patient.value()));
        program.as(Role.THERAPIST, "T-05");
        UUID alert = alerts.raise(
                        TypedId.nextValue(),
                        program.patient,
                        AlertCause.STAFF_RAISED,
                        new AlertSource(null, "Said goodbye to everyone in the group"))
                .alert();
        assertThat(alerts.alert(alert).alert().owner()).isEqualTo(program.staff("T-05"));
        assertThat(alerts.alert(alert).steps())
                .extracting(AlertStep::note)
                .containsExactly("Said goodbye to everyone in the group");
        assertThat(program.told(alert, NoticeKind.RAISED)).containsExactlyInAnyOrder("T-05", program.therapist);
        SystemAccess.run("test", () -> {
            jdbc.update("delete from care_team_member where patient_id = ?", program.patient.value());
            jdbc.update(
                    "update safety_alert set acknowledged_at = now(6), acknowledged_by = ?, closed_at ="
                            + " '2027-01-01', closed_by = acknowledged_by, outcome = 'x' where id = ?",
                    program.staff("T-05").value(),
                    alert);
        });
        program.asPatient();
        UUID second = press(TypedId.nextValue()).alert();
        assertThat(program.told(second, NoticeKind.RAISED)).containsExactly("ADM-1", "C-01");
    }

    @Test
    void noticesComeAgainUntilTheyAreSeen() {
        program.asPatient();
        UUID alert = press(TypedId.nextValue()).alert();
        program.asTherapist();
        SafetyNotice notice = mine(alert);
        assertThat(notice.name()).isNotBlank();
        assertThat(mine(alert)).isEqualTo(notice);
        assertThat(program.count("safety_notice where alert_id = ? and shown_at is not null", alert))
                .isOne();
        program.as(Role.THERAPIST, program.stranger);
        assertThatThrownBy(() -> notices.seen(notice.id())).isInstanceOf(NotAvailable.class);
        program.asTherapist();
        notices.seen(notice.id());
        notices.seen(notice.id());
        assertThat(notices.unread()).noneMatch(each -> each.alert().equals(alert));
        assertThat(state(alert)).as("seen is not taken").isEqualTo(AlertState.RAISED);
        program.asPatient();
        assertThat(alerts.mine()).containsExactly(new MyAlert(START, START));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void pressesAtTheSameMomentAreOneAlertAndOneTapOneStep() throws Exception {
        UUID same = TypedId.nextValue();
        PatientId other = new PatientId(program.id("patient", "P-023"));
        program.as(Role.PATIENT, "P-023");
        SecurityContext context = SecurityContextHolder.getContext();
        CyclicBarrier start = new CyclicBarrier(6);
        List<Future<RaisedAlert>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (int one = 0; one < 6; one++) {
                UUID press = one < 3 ? same : TypedId.nextValue();
                answers.add(pool.submit(() -> {
                    SecurityContextHolder.setContext(context);
                    start.await();
                    return alerts.raise(press, other, AlertCause.PATIENT_PRESSED, AlertSource.NONE);
                }));
            }
        }
        List<UUID> raised = new ArrayList<>();
        for (Future<RaisedAlert> answer : answers) {
            raised.add(answer.get().alert());
        }
        assertThat(raised).hasSize(6).containsOnly(raised.getFirst());
        assertThat(program.count("safety_alert where patient_id = ? and closed_at is null", other.value()))
                .isOne();
        assertThat(program.count("safety_alert_step where alert_id = ?", raised.getFirst()))
                .isEqualTo(4);
    }

    private RaisedAlert press(UUID id) {
        return alerts.raise(id, program.patient, AlertCause.PATIENT_PRESSED, AlertSource.NONE);
    }

    private AlertState state(UUID alert) {
        program.asTherapist();
        return alerts.alert(alert).alert().state();
    }

    private SafetyNotice mine(UUID alert) {
        return notices.unread().stream()
                .filter(notice -> notice.alert().equals(alert))
                .findFirst()
                .orElseThrow();
    }
}
