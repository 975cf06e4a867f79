package app.steadier.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A patient's own numbers, on the demonstration program. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MyPagesServiceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private MyPagesService pages;

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

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    @BeforeEach
    void signIn() {
        clock.set(ProgramA.NOW);
        TestSignIn.as(accounts, jdbc, Role.PATIENT, "P-001");
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    void theHoursOfTheLastWeeksAreTheExpectedOnes() {
        List<String> expected = ProgramA.expected("patient_week.csv").stream()
                .filter(row -> "P-001".equals(row.get("patient_id")))
                .map(row -> String.join(
                        " ",
                        row.get("monday"),
                        row.get("scheduled_hours"),
                        row.get("attended_hours"),
                        row.get("hours_state")))
                .toList();
        assertThat(pages.progress().weeks().stream()
                        .map(week -> week.monday() + " " + week.hours().scheduledHours() + " "
                                + week.hours().attendedHours() + " "
                                + week.hours().state()))
                .isNotEmpty()
                .containsExactlyElementsOf(expected.subList(Math.max(0, expected.size() - 6), expected.size()));
    }

    @Test
    void aWeekIsHeldAgainstTheLevelOfItsMonday() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            SystemAccess.run("test", this::stepDownThisMonday);
            assertThat(pages.week(MONDAY).hours().rule().weekMinutes()).isEqualTo(180);
            assertThat(pages.week(MONDAY.minusDays(1)).hours().rule().weekMinutes())
                    .isEqualTo(540);
            assertThat(pages.progress().weeks().stream()
                            .map(week -> week.hours().rule().weekMinutes())
                            .distinct())
                    .containsExactly(540, 180);
        });
    }

    private void stepDownThisMonday() {
        jdbc.update("insert into level_of_care_rule (level_of_care, effective_from, week_minutes, day_minutes, days)"
                + " values ('OP', '2020-01-01', 180, 60, 1)");
        UUID episode = jdbc.queryForList(
                        "select e.id from episode e join patient p on p.id = e.patient_id where p.external_id = 'P-001'"
                                + " and e.discharge_date is null and e.admission_date is not null",
                        UUID.class)
                .getFirst();
        jdbc.update(
                "update level_of_care_period set to_date = ? where episode_id = ? and to_date is null",
                MONDAY.minusDays(1),
                episode);
        jdbc.update(
                "insert into level_of_care_period (id, episode_id, level_of_care, from_date) values (?, ?, 'OP', ?)",
                UUID.randomUUID(),
                episode,
                MONDAY);
    }
}
