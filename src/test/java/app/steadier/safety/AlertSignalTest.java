package app.steadier.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Caller;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.NotAvailable;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.settings.OnCallDuty.As;
import app.steadier.settings.OnCallService;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Who sees the band when: those who were told at once, those on call after 15 minutes, everyone after 60. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class AlertSignalTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 20, 18, 0);

    @Autowired
    private SafetyAlertService alerts;

    @Autowired
    private AlertPageService pages;

    @Autowired
    private AlertSignal signal;

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

    @AfterEach
    void out() {
        TestSignIn.out();
    }

    @Test
    @Capability("B12")
    void theBandReachesMorePeopleAsTheClockGoesOn() {
        clock.set(SafetyProgram.at(START));
        SystemAccess.run(
                "test",
                () -> jdbc.update("update safety_alert set acknowledged_at = coalesce(acknowledged_at, now(6)),"
                        + " acknowledged_by = coalesce(acknowledged_by, (select min(id) from staff_member))"));
        program.onCall("T-05", As.THERAPIST, START.plusMinutes(5), START.plusHours(12));
        program.asPatient();
        UUID alert = alerts.raise(TypedId.nextValue(), program.patient, AlertCause.PATIENT_PRESSED, AlertSource.NONE)
                .alert();
        assertThat(pages.mine().open()).isTrue();
        assertThat(pages.mine().staffed()).isFalse();
        assertThat(now(Role.THERAPIST, program.therapist)).isEqualTo(new AlertBanner(1, 0, false, 1, 0));
        assertThat(now(Role.THERAPIST, "T-05").shown()).isFalse();
        after(14);
        assertThat(now(Role.THERAPIST, "T-05").shown()).isFalse();
        after(15);
        assertThat(now(Role.THERAPIST, "T-05")).isEqualTo(new AlertBanner(1, 15, false, 1, 15));
        assertThat(now(Role.COORDINATOR, "C-01").shown()).isFalse();
        after(59);
        assertThat(now(Role.COORDINATOR, "C-01").shown()).isFalse();
        after(60);
        assertThat(now(Role.COORDINATOR, "C-01")).isEqualTo(new AlertBanner(1, 60, true, 1, 60));
        assertThat(now(Role.THERAPIST, program.stranger)).isEqualTo(new AlertBanner(1, 60, true, 0, 0));
        assertThat(now(Role.THERAPIST, program.stranger).shown()).isTrue();
        program.asTherapist();
        AlertPage page = pages.page(alert);
        assertThat(page.mayChange()).isTrue();
        assertThat(page.clinicians().getFirst())
                .isEqualTo(new AlertClinician(
                        program.staff("T-05"), page.clinicians().getFirst().name(), true));
        alerts.acknowledge(TypedId.nextValue(), alert, FirstStep.CALLING_NOW, null);
        assertThat(now(Role.THERAPIST, program.therapist).shown()).isFalse();
        assertThat(now(Role.THERAPIST, program.stranger).shown()).isFalse();
    }

    @Test
    void nobodyButStaffHearsIt() {
        Caller patient = TestSignIn.as(accounts, jdbc, Role.PATIENT, program.person);
        assertThatThrownBy(() -> signal.of(patient)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> signal.of(Caller.anonymous())).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> pages.clinicians()).isInstanceOf(NotAvailable.class);
    }

    private void after(int minutes) {
        clock.set(SafetyProgram.at(START).plus(Duration.ofMinutes(minutes)));
        TestSignIn.out();
        escalation.look();
    }

    private AlertBanner now(Role role, String external) {
        return signal.of(TestSignIn.as(accounts, jdbc, role, external));
    }
}
