package app.steadier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.SteadierTest;
import app.steadier.access.SystemAccess;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * One right row in every table, and one statement after the other that would make it wrong: each is refused by the
 * constraint that is there for it. A word in braces stands for an id.
 */
@SteadierTest
@Transactional
class SchemaTest {

    private static final Pattern ID = Pattern.compile("\\{(\\w+)}");

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void oneRightRowInEveryTable() throws Exception {
        String rows = new ClassPathResource("constraints/right-rows.sql").getContentAsString(StandardCharsets.UTF_8);
        for (String statement : rows.split(";\n")) {
            run(statement.strip());
        }
    }

    @Test
    void theRightRowsAreThere() {
        assertThat(count("attendance where session_id = {session}")).isOne();
        assertThat(count("check_in_answer where check_in_id = {checkin}")).isOne();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/constraints/refused.txt", delimiter = '|', quoteCharacter = '"')
    void isRefused(String constraint, String statement) {
        assertThatThrownBy(() -> run(statement.strip()))
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*[`'.]" + constraint.strip() + "[`'].*");
    }

    @Test
    void theLogsAreAppendOnly() {
        assertThatThrownBy(() -> run("delete from access_log")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> run("update event_log set detail = 'x'")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aSignedConsentStays() {
        for (String refused : new String[] {
            "update consent set purpose_words = 'more' where id = {signed}",
            "update consent set signed_text = 'words' where id = {signed}",
            "update consent set revoked_at = null, revoked_how = null where id = {signed}",
            "update consent set revoked_at = '2026-09-04 14:00' where id = {signed}",
            "insert into consent_recipient (consent_id, contact_id, patient_id) values ({signed}, {contact}, {patient})"
        }) {
            assertThatThrownBy(() -> run(refused))
                    .as(refused)
                    .rootCause()
                    .hasMessageContaining("stays as it was signed");
        }
        run("update consent set discloser = 'The clinic' where id = {consent}");
    }

    @Test
    void keysAndSkillsDifferByACapital() {
        run("insert into track (name, position) values ('Evening', 8), ('evening', 9)");
        run(
                "insert into skill (id, created_at, name) values ({upper}, now(6), 'T Urge surfing'), ({lower}, now(6), 'T urge surfing'),"
                        + " ({blank}, now(6), 'T urge surfing '), ({accent}, now(6), 'T urge sürfing')");
        assertThat(count("skill where name = 'T urge surfing'")).isOne();
    }

    @Test
    void twoDueTimesMayFallOnOneInstant() {
        run("insert into dose_report (id, created_at, order_id, patient_id, due_at, due_local, report) values"
                + " ({early}, now(6), {order}, {patient}, '2026-03-08 07:30', '2026-03-08 02:30', 'TOOK'),"
                + " ({late}, now(6), {order}, {patient}, '2026-03-08 07:30', '2026-03-08 03:30', 'TOOK')");
        assertThat(count("dose_report where due_at = '2026-03-08 07:30'")).isEqualTo(2);
    }

    @Test
    void whoLeftAndCameBackIsExpectedOnce() {
        run("update episode set discharge_date = '2026-09-20', disposition = 'MOVED' where id = {episode}");
        run(
                "insert into episode (id, created_at, external_id, patient_id, admission_date, focus, tracks_craving, medication_service)"
                        + " values ({again}, now(6), 'T-again', {patient}, '2026-10-01', 'MENTAL_HEALTH', true, false)");
        run("insert into group_membership (id, created_at, episode_id, patient_id, group_id, from_date)"
                + " values ({rejoined}, now(6), {again}, {patient}, {group}, '2026-10-01')");
        run(
                "insert into care_session (id, created_at, external_id, kind, group_id, starts_at, ends_at, start_date, facilitator_id, status)"
                        + " values ({between}, now(6), 'T-between', 'GROUP', {group}, '2026-09-25 14:00', '2026-09-25 15:00', '2026-09-25',"
                        + " {staff}, 'HELD'), ({back}, now(6), 'T-back', 'GROUP', {group}, '2026-10-02 14:00', '2026-10-02 15:00', '2026-10-02',"
                        + " {staff}, 'HELD')");
        assertThat(count("schedule_session_patient where session_id = {between}"))
                .isZero();
        assertThat(count("schedule_session_patient where session_id = {back} and episode_id = {again}"))
                .isOne();
        assertThat(count("schedule_session_patient where session_id = {back}")).isOne();
        assertThat(count("schedule_membership where group_id = {group} and to_date = '2026-09-20'"))
                .isOne();
    }

    private Integer count(String from) {
        return SystemAccess.call("test", () -> jdbc.queryForObject(ids("select count(*) from " + from), Integer.class));
    }

    private void run(String sql) {
        SystemAccess.run("test", () -> jdbc.update(ids(sql)));
    }

    /** The same word is the same id in all statements. */
    private static String ids(String sql) {
        Matcher words = ID.matcher(sql);
        return words.replaceAll(
                word -> "'" + UUID.nameUUIDFromBytes(word.group(1).getBytes(StandardCharsets.UTF_8)) + "'");
    }
}
