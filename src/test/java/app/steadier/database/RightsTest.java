package app.steadier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.SystemAccess;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application's user on the migrated database. */
@SteadierTest
class RightsTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Clock clock;

    @Autowired
    private TestClock testClock;

    @Test
    void mayNotChangeTheLogsTheMarkOrTheTables() {
        for (String refused : new String[] {
            "update access_log set reason = null",
            "delete from access_log",
            "delete from access_log_patient",
            "update event_log set detail = null",
            "delete from event_log",
            "delete from access_log_head",
            "insert into database_mark values ('DEMONSTRATION', utc_timestamp())",
            "delete from flyway_schema_history",
            "delete from consent",
            "delete from task_change",
            "delete from safety_alert",
            "delete from safety_notice",
            "delete from safety_alert_step",
            "update safety_alert_step set note = null",
            "delete from crisis_plan_version",
            "update crisis_plan_version set people = null",
            "update task_change set note = null",
            "alter table account add column more int",
            "drop table event_log"
        }) {
            assertThatThrownBy(() -> SystemAccess.run("test", () -> jdbc.execute(refused)))
                    .as(refused)
                    .hasRootCauseInstanceOf(java.sql.SQLSyntaxErrorException.class)
                    .rootCause()
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void takesBackWhatAnEarlierVersionGranted() throws Exception {
        String user = jdbc.execute((ConnectionCallback<String>) Rights::nameOf);
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("grant delete on task_change to " + user);
            deleteChanges();
            new Rights(owner, String.valueOf(user)).grant();
        }
        assertThatThrownBy(this::deleteChanges).hasRootCauseInstanceOf(java.sql.SQLSyntaxErrorException.class);
    }

    private void deleteChanges() {
        SystemAccess.run("test", () -> jdbc.update("delete from task_change where id is null"));
    }

    @Test
    void mayWriteOtherTables() {
        assertThat(jdbc.update("update account set version = 0 where email = 'nobody'"))
                .isZero();
        assertThat(jdbc.update("update access_log_head set seq = seq where chain = 3"))
                .isOne();
    }

    @Test
    void emptyKeepsWhatMigrationsBrought() throws Exception {
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("insert into sign_in_delay values (repeat('a', 64), 1, utc_timestamp(), null)");
        }
        database.empty();
        assertThat(jdbc.queryForObject("select count(*) from sign_in_delay", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from access_log_head", Integer.class))
                .isEqualTo(16);
    }

    @Test
    void theClockIsTheTests() {
        Instant then = Instant.parse("2026-03-08T07:00:00Z");
        testClock.set(then);
        testClock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(then.plusSeconds(300));
        testClock.run();
        assertThat(clock.instant()).isAfter(then.plusSeconds(300));
    }
}
