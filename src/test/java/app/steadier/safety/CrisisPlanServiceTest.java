package app.steadier.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.NotAvailable;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.safety.CrisisPlanText.OwnPart;
import app.steadier.settings.OnCallDuty.As;
import app.steadier.settings.OnCallService;
import java.time.LocalDateTime;
import java.util.Collections;
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
import org.springframework.transaction.annotation.Transactional;

/** A person and their therapist write one plan; each keeps to their parts, and nobody's words are lost. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class CrisisPlanServiceTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 20, 18, 0);
    private static final OwnPart OWN = new OwnPart(
            List.of("  I stop  answering ", "", "I sleep all day"),
            List.of("Walk to the river"),
            List.of(new HelpContact("Sister", "555-0101"), new HelpContact("", "555-0102"), new HelpContact(" ", null)),
            List.of("The library"));
    private static final CrisisPlanText WHOLE = new CrisisPlanText(
            List.of("I stop answering"),
            List.of("Walk to the river", "Cold water"),
            List.of(new HelpContact("Sister", "555-0101")),
            List.of(new HelpContact("The program", "555-0142")),
            List.of("Tablets are with the sister"),
            List.of());

    @Autowired
    private CrisisPlanService plans;

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
        program.asPatient();
    }

    @AfterEach
    void out() {
        TestSignIn.out();
    }

    @Test
    void thePersonAndTheTherapistWriteVersionsOfOnePlan() {
        assertThat(plans.mine()).isNull();
        UUID tap = TypedId.nextValue();
        CrisisPlan first = plans.writeOwn(tap, 0, OWN);
        assertThat(plans.writeOwn(tap, 0, OWN)).isEqualTo(first);
        assertThat(first.version()).isOne();
        assertThat(first.by()).isNull();
        assertThat(first.written()).isEqualTo(START);
        assertThat(first.text().warningSigns()).containsExactly("I stop answering", "I sleep all day");
        assertThat(first.text().people())
                .containsExactly(new HelpContact("Sister", "555-0101"), new HelpContact("555-0102", "555-0102"));
        program.asTherapist();
        CrisisPlan second = plans.write(TypedId.nextValue(), program.patient, 1, WHOLE);
        assertThat(second.by()).isNotBlank();
        program.asPatient();
        assertThat(plans.mine()).isEqualTo(second);
        assertThat(plans.versions(program.patient)).containsExactly(second, first);
        CrisisPlan third =
                plans.writeOwn(TypedId.nextValue(), 2, new OwnPart(List.of("I pace"), List.of(), List.of(), List.of()));
        assertThat(third.text().professionals()).as("not the person's to write").isEqualTo(WHOLE.professionals());
        assertThat(third.text().ownSteps()).isEmpty();
    }

    @Test
    void whoeverSavesSecondSeesBothTexts() {
        plans.writeOwn(TypedId.nextValue(), 0, OWN);
        program.asTherapist();
        plans.write(TypedId.nextValue(), program.patient, 1, WHOLE);
        program.asPatient();
        OwnPart late = new OwnPart(List.of("I pace"), List.of("Call my sister"), List.of(), List.of());
        CrisisPlanChanged conflict = Objects.requireNonNull(
                catchThrowableOfType(CrisisPlanChanged.class, () -> plans.writeOwn(TypedId.nextValue(), 1, late)));
        assertThat(conflict.messageKey()).isEqualTo("safety.problem.planChanged");
        assertThat(conflict.theirs().text()).isEqualTo(WHOLE);
        assertThat(conflict.yours().ownSteps()).containsExactly("Call my sister");
        assertThat(conflict.yours().professionals()).isEqualTo(WHOLE.professionals());
        assertThat(Objects.requireNonNull(plans.mine()).text()).isEqualTo(WHOLE);
        CrisisPlan chosen =
                plans.writeOwn(TypedId.nextValue(), conflict.theirs().version(), late);
        assertThat(chosen.text()).isEqualTo(conflict.yours());
    }

    @Test
    void aPrescriberWritesTheLinesAboutMedicineOnly() {
        program.asTherapist();
        plans.write(TypedId.nextValue(), program.patient, 0, WHOLE);
        SystemAccess.run(
                "test",
                () -> jdbc.update(
                        "insert into care_team_member (id, created_at, patient_id, episode_id, staff_id, kind, from_date)"
                                + " select ?, now(6), patient_id, id, ?, 'PRESCRIBER', '2026-11-20' from episode where patient_id = ?",
                        TypedId.nextValue(),
                        program.staff("D-01").value(),
                        program.patient.value()));
        program.as(Role.PRESCRIBER, "D-01");
        CrisisPlan written =
                plans.writeMedication(TypedId.nextValue(), program.patient, 1, List.of("Hydroxyzine at night"));
        assertThat(written.text().medication()).containsExactly("Hydroxyzine at night");
        assertThat(written.text().ownSteps()).isEqualTo(WHOLE.ownSteps());
        assertThatThrownBy(() -> plans.write(TypedId.nextValue(), program.patient, 2, WHOLE))
                .isInstanceOf(NotAvailable.class);
        program.asTherapist();
        assertThatThrownBy(() -> plans.writeMedication(TypedId.nextValue(), program.patient, 2, List.of("x")))
                .isInstanceOf(NotAvailable.class);
        program.asPatient();
        assertThatThrownBy(() -> plans.write(TypedId.nextValue(), program.patient, 2, WHOLE))
                .isInstanceOf(NotAvailable.class);
    }

    @Test
    void onlyThoseWhoCareForThePersonReadIt() {
        plans.writeOwn(TypedId.nextValue(), 0, OWN);
        program.as(Role.PATIENT, "P-023");
        assertThatThrownBy(() -> plans.plan(program.patient)).isInstanceOf(NotAvailable.class);
        program.asCoordinator();
        assertThatThrownBy(() -> plans.plan(program.patient)).isInstanceOf(NotAvailable.class);
        assertThatThrownBy(() -> plans.mine()).isInstanceOf(NotAvailable.class);
        program.as(Role.THERAPIST, program.stranger);
        assertThatThrownBy(() -> plans.plan(program.patient)).isInstanceOf(NotAvailable.class);
        program.onCall(program.stranger, As.THERAPIST, START.minusHours(1), START.plusHours(1));
        assertThat(plans.plan(program.patient)).as("on call now").isNotNull();
        assertThatThrownBy(() -> plans.write(TypedId.nextValue(), program.patient, 1, WHOLE))
                .isInstanceOf(NotAvailable.class);
    }

    @Test
    void hasRoomForTwentyShortEntries() {
        OwnPart many = new OwnPart(Collections.nCopies(21, "x"), List.of(), List.of(), List.of());
        assertThat(SafetyProgram.problem(() -> plans.writeOwn(TypedId.nextValue(), 0, many)))
                .isEqualTo("safety.problem.entries");
        OwnPart longOne = new OwnPart(List.of(), List.of("x".repeat(201)), List.of(), List.of());
        assertThat(SafetyProgram.problem(() -> plans.writeOwn(TypedId.nextValue(), 0, longOne)))
                .isEqualTo("safety.problem.long");
        assertThat(plans.mine()).isNull();
    }
}
