package app.steadier.medication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.NewAccount;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.base.AccountId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.medication.MedicationPage.DoseDay;
import app.steadier.medication.MedicationPage.Medicine;
import app.steadier.progress.AttendedDaysService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A prescriber's pages and a patient's own medicines, on the demonstration program. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MedicationPagesTest {

    private static final String PASSWORD = "a long walk by the river";

    @Autowired
    private MedicationPageService pages;

    @Autowired
    private MedicationPatientsService patients;

    @Autowired
    private MyMedicationService my;

    @Autowired
    private AttendedDaysService attendance;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AuthenticationProvider signIn;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    @BeforeEach
    void evaluate() {
        clock.set(ProgramA.NOW);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @Capability("B14")
    void aPageGivesTheReasonsOfTheQueueAndTheDaysCovered() {
        for (String patient : List.of("P-001", "P-021", "P-022", "P-025")) {
            MedicationPage page = page(patient);
            assertThat(page.reasons().stream().map(QueueReason::english).toList())
                    .isEqualTo(ProgramA.expected("prescriber_queue.csv").stream()
                            .filter(row -> patient.equals(row.get("patient_id")))
                            .map(row -> row.get("reason"))
                            .toList());
            Map<String, String> covered = ProgramA.expected("medication_patients.csv").stream()
                    .filter(row -> patient.equals(row.get("patient_id"))
                            && ProgramA.DAY.toString().equals(row.get("evaluated_on")))
                    .findFirst()
                    .orElse(Map.of("covered", "0", "days", "0", "pdc", ""));
            BigDecimal proportion = page.covered().proportion();
            assertThat(List.of(
                            String.valueOf(page.covered().covered()),
                            String.valueOf(page.covered().days()),
                            proportion == null ? "" : proportion.toPlainString()))
                    .containsExactly(covered.get("covered"), covered.get("days"), covered.get("pdc"));
        }
    }

    @Test
    void eachDayOfAnOrderHasOneState() {
        MedicationPage page = page("P-022");
        Medicine lithium = page.medicines().stream()
                .filter(each -> each.name().startsWith("Lithium"))
                .findFirst()
                .orElseThrow();
        assertThat(lithium.days().stream().map(DoseDay::day).toList())
                .isEqualTo(lithium.start().datesUntil(ProgramA.DAY.plusDays(1)).toList());
        assertThat(lithium.days())
                .contains(new DoseDay(LocalDate.of(2026, 11, 19), DoseState.SKIPPED))
                .anyMatch(day -> day.state() == DoseState.TOOK);
        assertThat(page.changes())
                .anyMatch(change -> change.kind() == OrderChange.Kind.STARTED
                        && change.day().equals(lithium.start()));
        assertThat(page.checks()).anyMatch(check -> check.lab() && check.due());
        assertThat(page.symptoms()).isNotEmpty().allMatch(day -> !day.day().isBefore(page.from()));
    }

    @Test
    void attendedMinutesAreThoseOfTheDay() {
        MedicationPage page = page("P-022");
        Map<LocalDate, Integer> minutes =
                SystemAccess.call("test", () -> attendance.minutes(page.patient(), page.from(), page.to()));
        int sum = minutes.values().stream().mapToInt(Integer::intValue).sum();
        int expected = Objects.requireNonNull(SystemAccess.call(
                "test",
                () -> jdbc.queryForObject(
                        "select sum(timestampdiff(minute, greatest(coalesce(a.arrived_at, s.starts_at), s.starts_at),"
                                + " least(coalesce(a.left_at, s.ends_at), s.ends_at)))"
                                + " from attendance a join care_session s on s.id = a.session_id"
                                + " where a.patient_id = ? and s.kind <> 'PRESCRIBER' and a.status not in ('EXCUSED', 'ABSENT')"
                                + " and s.start_date between ? and ?",
                        Integer.class,
                        page.patient().value(),
                        page.from(),
                        page.to())));
        assertThat(sum).isEqualTo(expected).isPositive();
    }

    @Test
    void onlyTheCareTeamOpensThePageAndItsList() {
        signIn("d02@pages.test", Role.PRESCRIBER, "D-02");
        List<MedicationPatient> mine = patients.list();
        assertThat(mine).isNotEmpty().anyMatch(patient -> !patient.medicines().isEmpty());
        assertThat(pages.page(mine.getFirst().patient()).name())
                .isEqualTo(mine.getFirst().name());
        List<UUID> others = SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                        "select p.id from patient p where p.id not in (select t.patient_id from care_team_member t"
                                + " join staff_member s on s.id = t.staff_id where s.external_id = 'D-02')",
                        UUID.class));
        assertThat(others).isNotEmpty();
        assertThatThrownBy(() -> pages.page(new PatientId(others.getFirst()))).isInstanceOf(NotAvailable.class);
    }

    @Test
    @Capability("S29")
    void aPatientSeesWhatWhenAndWhyOfTheirOwn() {
        signIn("p022@pages.test", Role.PATIENT, "P-022");
        List<MyMedicine> mine = my.mine();
        assertThat(mine).isNotEmpty();
        MyMedicine lithium = mine.stream()
                .filter(each -> each.name().startsWith("Lithium"))
                .findFirst()
                .orElseThrow();
        assertThat(lithium.targets()).containsExactly("MOOD");
        assertThat(lithium.times()).isNotEmpty();
        assertThat(lithium.today().stream().map(MyMedicine.Dose::time).toList()).isEqualTo(lithium.times());
        assertThat(lithium.times()).isSortedAccordingTo(LocalTime::compareTo);
        assertThatThrownBy(patients::list).isInstanceOf(NotAvailable.class);
    }

    private MedicationPage page(String externalId) {
        return SystemAccess.call("test", () -> {
            UUID id = jdbc.queryForObject("select id from patient where external_id = ?", UUID.class, externalId);
            return pages.page(new PatientId(Objects.requireNonNull(id)));
        });
    }

    private void signIn(String email, Role role, String person) {
        SystemAccess.run(
                "test",
                () -> accounts.createWithPassword(
                        new NewAccount(AccountId.next(), email, Set.of(role), person), PASSWORD, false));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, PASSWORD)));
    }
}
