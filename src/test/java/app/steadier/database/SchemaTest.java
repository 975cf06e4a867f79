package app.steadier.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.SteadierTest;
import app.steadier.access.SystemAccess;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What the database itself refuses. */
@SteadierTest
@Transactional
class SchemaTest {

    @Autowired
    private JdbcTemplate jdbc;

    private final UUID patient = UUID.randomUUID();
    private final UUID episode = UUID.randomUUID();
    private final UUID staff = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();

    @BeforeEach
    void somebody() {
        run(
                "insert into patient (id, created_at, external_id, given_name) values (?, now(6), ?, 'Ada')",
                patient,
                "T-" + patient);
        run(
                "insert into staff_member (id, created_at, external_id, display_name, active_from) values (?, now(6), ?, 'Bo', '2026-01-01')",
                staff,
                "T-" + staff);
        run(
                "insert into episode (id, created_at, external_id, patient_id, admission_date, tracks_craving, medication_service)"
                        + " values (?, now(6), ?, ?, '2026-09-01', true, true)",
                episode,
                "T-" + episode,
                patient);
        run(
                "insert into care_session (id, created_at, external_id, kind, patient_id, episode_id, starts_at, ends_at, start_date,"
                        + " facilitator_id, status) values (?, now(6), ?, 'INDIVIDUAL', ?, ?, '2026-09-02 14:00', '2026-09-02 15:00',"
                        + " '2026-09-02', ?, 'HELD')",
                session,
                "T-" + session,
                patient,
                episode,
                staff);
    }

    @Test
    void theLogIsAppendOnly() {
        assertThatThrownBy(() -> run("delete from access_log")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> run("update event_log set detail = 'x'")).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ABSENT with a rating|'ABSENT', null, null, 3, null",
                "excused without a reason|'EXCUSED', null, null, null, null",
                "left before arrived|'PRESENT', '2026-09-02 14:30', '2026-09-02 14:10', null, null",
                "participation 5|'PRESENT', null, null, 5, null",
                "make-up for nothing|'MAKEUP', null, null, null, null",
                "a word that is no status|'MAYBE', null, null, null, null"
            })
    void attendanceKeepsItsRules(String what, String values) {
        assertThatThrownBy(() -> attendance(values)).as(what).isInstanceOf(DataAccessException.class);
    }

    @Test
    void oneAttendanceForEachPersonAndSession() {
        attendance("'PRESENT', null, null, 2, null");
        assertThatThrownBy(() -> attendance("'LATE', null, null, null, null")).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @CsvSource({"mood, 11", "anxiety, -1", "craving, 11", "sleep_hours, 7.3", "sleep_hours, 25"})
    void checkInValuesStayInRange(String column, String value) {
        assertThatThrownBy(() -> checkIn(column, value)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void oneCheckInADay() {
        checkIn("mood", "4");
        assertThatThrownBy(() -> checkIn("mood", "5")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void anEndedEpisodeSaysHow() {
        assertThatThrownBy(() -> run("update episode set discharge_date = '2026-10-01' where id = ?", episode))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> run(
                        "update episode set discharge_date = '2026-08-01', disposition = 'MOVED' where id = ?",
                        episode))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anAlertIsClosedOnlyAfterItWasAcknowledged() {
        assertThatThrownBy(() -> run(
                        "insert into safety_alert (id, created_at, external_id, patient_id, cause, raised_on, closed_at, closed_by, outcome)"
                                + " values (?, now(6), 'T-alert', ?, 'STAFF_RAISED', '2026-09-02', now(6), ?, 'fine')",
                        UUID.randomUUID(),
                        patient,
                        staff))
                .isInstanceOf(DataAccessException.class);
    }

    private void attendance(String values) {
        run(
                "insert into attendance (id, created_at, session_id, patient_id, episode_id, status, arrived_at, left_at, participation,"
                        + " makeup_for) values (?, now(6), ?, ?, ?, " + values + ")",
                UUID.randomUUID(),
                session,
                patient,
                episode);
    }

    private void checkIn(String column, String value) {
        run(
                "insert into check_in (id, created_at, episode_id, patient_id, day, " + column
                        + ") values (?, now(6), ?, ?, '2026-09-02', " + value + ")",
                UUID.randomUUID(),
                episode,
                patient);
    }

    private void run(String sql, Object... values) {
        SystemAccess.run("test", () -> jdbc.update(sql, values));
    }
}
