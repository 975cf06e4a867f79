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
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.springframework.transaction.support.TransactionTemplate;

@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueServiceTest {

    private static final String PASSWORD = "a long walk by the river";

    @Autowired
    private QueueService queue;

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
    private TransactionTemplate transaction;

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
    void theQueueOfTheProgramIsTheExpectedOne() {
        QueuePage page = SystemAccess.call("test", () -> queue.queue(false));
        assertThat(lines(page)).isEqualTo(expected(Set.of()));
        assertThat(page.onMedicine()).isPositive();
    }

    @Test
    void withAllPatientsThoseWithoutMedicineAreLookedAtToo() {
        QueuePage some = SystemAccess.call("test", () -> queue.queue(false));
        QueuePage all = SystemAccess.call("test", () -> queue.queue(true));
        assertThat(all.entries()).hasSizeGreaterThan(some.entries().size());
        assertThat(all.entries()).anyMatch(entry -> entry.medicines().isEmpty());
        assertThat(lines(all)).containsSubsequence(lines(some));
    }

    @Test
    void itTakesFiveStatements() {
        Integer statements = transaction.execute(status -> SystemAccess.call("test", () -> {
            int before = selects();
            queue.queue(false);
            return selects() - before - 1;
        }));
        assertThat(statements).isLessThanOrEqualTo(5);
    }

    @Test
    @Capability("B14")
    void aPrescriberSeesTheirOwnPeopleOnly() {
        List<String> team = SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                        "select distinct p.external_id from care_team_member t join patient p on p.id = t.patient_id"
                                + " join staff_member s on s.id = t.staff_id where s.external_id = 'D-01'"
                                + " and t.from_date <= '2026-11-20' and (t.to_date is null or t.to_date >= '2026-11-20')",
                        String.class));
        signIn("d01@queue.test", Role.PRESCRIBER, "D-01");
        assertThat(lines(queue.queue(false)))
                .isEqualTo(expected(Set.copyOf(team)))
                .isNotEmpty()
                .hasSizeLessThan(expected(Set.of()).size());
    }

    @Test
    void aPatientHasNoQueue() {
        signIn("p021@queue.test", Role.PATIENT, "P-021");
        assertThatThrownBy(() -> queue.queue(false)).isInstanceOf(NotAvailable.class);
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

    private int selects() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select variable_value from information_schema.session_status where variable_name = 'COM_SELECT'",
                Integer.class));
    }

    private static List<String> lines(QueuePage page) {
        List<String> lines = new ArrayList<>();
        for (QueuePage.Entry entry : page.entries()) {
            QueueRow row = entry.row();
            row.reasons()
                    .forEach(reason ->
                            lines.add(row.externalId() + " " + row.reasons().size() + " " + reason.rule() + " "
                                    + reason.since() + " " + reason.english()));
        }
        return lines;
    }

    private static List<String> expected(Set<String> people) {
        return ProgramA.expected("prescriber_queue.csv").stream()
                .filter(row -> people.isEmpty() || people.contains(row.get("patient_id")))
                .map(row -> String.join(
                        " ",
                        row.get("patient_id"),
                        row.get("rules"),
                        row.get("rule"),
                        row.get("since"),
                        row.get("reason")))
                .toList();
    }
}
