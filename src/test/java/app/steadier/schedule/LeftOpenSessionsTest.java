package app.steadier.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.SystemAccess;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sessions that ended a day ago without attendance become tasks, once, by the job. */
@SteadierTest
class LeftOpenSessionsTest {

    @Autowired
    private LeftOpenSessions job;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @Test
    void theFirstSessionAfterTheExportIsFoundADayAfterItsEndAndNotBefore() {
        ProgramA.load(database, imports);
        LocalDateTime end = Objects.requireNonNull(SystemAccess.call(
                "test",
                () -> jdbc.queryForObject(
                        "select min(ends_at) from care_session where status = 'SCHEDULED'", LocalDateTime.class)));
        clock.set(end.plusHours(24).minusSeconds(1).toInstant(ZoneOffset.UTC));
        job.look();
        assertThat(tasks()).isZero();
        clock.set(end.plusHours(24).toInstant(ZoneOffset.UTC));
        job.look();
        job.look();
        assertThat(tasks()).isPositive();
        assertThat(SystemAccess.call(
                        "test",
                        () -> jdbc.queryForList(
                                "select t.id from task t join care_session s on s.id = t.session_id"
                                        + " where t.owner_id <> s.facilitator_id or t.kind <> 'ATTENDANCE_OPEN'"
                                        + " or s.status <> 'SCHEDULED' or t.due_at <= s.ends_at",
                                UUID.class)))
                .isEmpty();
        assertThat(tasks()).isEqualTo(count("task_change"));
        database.empty();
    }

    private int tasks() {
        return count("task");
    }

    private int count(String table) {
        return Objects.requireNonNull(
                SystemAccess.call("test", () -> jdbc.queryForObject("select count(*) from " + table, Integer.class)));
    }
}
