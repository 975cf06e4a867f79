package app.steadier.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.SystemAccess;
import app.steadier.database.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An import on the real database: everything or nothing, once. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportDatabaseTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** Table of each file, and how the rows of the file are counted in it. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("staff.csv", "staff_member"),
            Map.entry("patients.csv", "patient"),
            Map.entry("episodes.csv", "episode"),
            Map.entry("groups.csv", "care_group"),
            Map.entry("group_memberships.csv", "group_membership"),
            Map.entry("sessions.csv", "care_session"),
            Map.entry("attendance.csv", "attendance"),
            Map.entry("checkins.csv", "check_in"),
            Map.entry("commitments.csv", "commitment"),
            Map.entry("skill_practices.csv", "skill_practice"),
            Map.entry("goals.csv", "goal"),
            Map.entry("goal_ratings.csv", "goal_rating"),
            Map.entry("questionnaires.csv", "questionnaire"),
            Map.entry("medications.csv", "medication_order"),
            Map.entry("medication_holds.csv", "medication_hold"),
            Map.entry("doses.csv", "dose_report"),
            Map.entry("injections.csv", "injection"),
            Map.entry("monitoring.csv", "monitoring"),
            Map.entry("side_effects.csv", "side_effect"),
            Map.entry("safety_alerts.csv", "safety_alert"),
            Map.entry("plan_reviews.csv", "plan_review"),
            Map.entry("aftercare.csv", "aftercare"));

    @Autowired
    private BundleImportService imports;

    @Autowired
    private ImportConsole console;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void anEmptyProgram() {
        database.empty();
    }

    @AfterAll
    void leaveNothing() {
        database.empty();
    }

    static Stream<String> broken() throws IOException {
        return BadBundlesTest.bundles().filter(name -> !name.startsWith("07") && !name.startsWith("12"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenBundleChangesNothing(String name) throws SQLException {
        Map<String, String> before = checksums();
        ImportReport report = run(BadBundlesTest.bundle(name));
        assertThat(report.stored()).isFalse();
        assertThat(report.errors()).isPositive();
        assertThat(checksums()).isEqualTo(before);
    }

    @Test
    void aDryRunChangesNothing() throws SQLException {
        Map<String, String> before = checksums();
        ImportReport report = check(TestBundle.of(TestBundle.PROGRAM_A));
        assertThat(report.isSound()).isTrue();
        assertThat(report.refusal()).isNull();
        assertThat(checksums()).isEqualTo(before);
    }

    @Test
    void aFailureInTheLastFileUndoesAllOfIt() throws SQLException {
        Map<String, String> before = checksums();
        BundleSource changing = new ChangingSource(TestBundle.small());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> run(changing)).hasMessageContaining("changed");
        assertThat(checksums()).isEqualTo(before);
    }

    @Test
    void everyRowIsStored() throws SQLException {
        ImportReport report = run(TestBundle.of(TestBundle.PROGRAM_A));
        assertThat(report.messages()).isEmpty();
        assertThat(report.stored()).isTrue();
        Map<String, Integer> stored = new TreeMap<>();
        for (Map.Entry<String, String> file : TABLES.entrySet()) {
            stored.put(file.getKey(), Integer.parseInt(ask("select count(*) from " + file.getValue())));
        }
        Map<String, Integer> expected = new TreeMap<>(report.rows());
        expected.remove("episode_changes.csv");
        assertThat(stored).isEqualTo(expected);
        assertThat(ask("select name from program")).isEqualTo("Harbor Street Intensive Outpatient");
        assertThat(ask("select json_value(counts, '$.\"attendance.csv\"') from bundle_import"))
                .isEqualTo("1000");
    }

    @Test
    void aSecondImportIsRefusedPolitelyAndChangesNothing() throws SQLException {
        clock.set(LocalDateTime.of(2026, 11, 21, 9, 0).atZone(ZONE).toInstant());
        run(TestBundle.small());
        Map<String, String> before = checksums();
        clock.set(Instant.parse("2026-12-01T12:00:00Z"));

        assertThat(run(TestBundle.small()).messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .isEqualTo("This bundle was already imported on 2026-11-21. The program already holds"
                                + " patients. Import into an empty program."));
        ImportReport other = run(TestBundle.small().change("staff.csv", "Ana Ruiz", "Ana Maria Ruiz"));
        assertThat(other.messages()).singleElement().satisfies(message -> {
            assertThat(message.code()).isEqualTo("NOT_EMPTY");
            assertThat(message.text()).isEqualTo("The program already holds patients. Import into an empty program.");
        });
        assertThat(check(TestBundle.small()).refusal()).isNotNull();
        assertThat(checksums()).isEqualTo(before);
    }

    @Test
    void namesAreStoredLetterForLetter() throws SQLException {
        assertThat(run(BadBundlesTest.bundle("07-formula-in-name")).stored()).isTrue();
        assertThat(ask("select group_concat(concat(given_name, ' ', family_name) order by external_id separator '|')"
                        + " from patient"))
                .isEqualTo("=HYPERLINK(\"http://example.org/?x=\"&A1,\"Click\") Hart|-Omar @Diaz|=Ida 't Hooft");
        database.empty();
        TestBundle markup = BadBundlesTest.bundle("12-stored-xss");
        assertThat(run(markup).stored()).isTrue();
        assertThat(ask("select note from check_in where note is not null"))
                .startsWith("<img src=x onerror=alert(1)> | <script>alert(\"hi\")</script> | \"><svg/onload=alert(1)>")
                .endsWith("\u202Eevil\u202C");
        assertThat(ask("select family_name from patient where external_id = 'P2'"))
                .isEqualTo("'; DROP TABLE person; --");
    }

    @Test
    void warningsAreKeptWithTheRecord() throws SQLException {
        ImportReport report = run(TestBundle.small().with("notes.txt", "x"));
        assertThat(report.stored()).isTrue();
        assertThat(ask("select json_value(warnings, '$[0].code') from bundle_import"))
                .isEqualTo("UNKNOWN_FILE");
    }

    @Test
    void theConsoleTellsProgressAndCounts(@TempDir Path folder) throws IOException {
        StringWriter said = new StringWriter();
        int code = SystemAccess.call(
                "command line", () -> console.run(TestBundle.PROGRAM_A, false, null, new PrintWriter(said)));
        assertThat(code).isEqualTo(ImportConsole.DONE);
        assertThat(said.toString())
                .contains(
                        "Reading sessions.csv …",
                        "Storing sessions.csv …",
                        "patients 31",
                        "goal ratings 206",
                        "Imported.");

        Path messages = folder.resolve("messages.csv");
        StringWriter again = new StringWriter();
        int refused = SystemAccess.call(
                "command line", () -> console.run(TestBundle.PROGRAM_A, false, messages, new PrintWriter(again)));
        assertThat(refused).isEqualTo(ImportConsole.REFUSED);
        assertThat(again.toString()).contains("NOT_EMPTY", "This bundle was already imported on");
        assertThat(Files.readString(messages)).startsWith("severity,code,file,line,column,message\nerror,NOT_EMPTY,");

        StringWriter nowhere = new StringWriter();
        int unreadable = SystemAccess.call(
                "command line", () -> console.run(folder.resolve("missing"), true, null, new PrintWriter(nowhere)));
        assertThat(unreadable).isEqualTo(ImportConsole.UNREADABLE);
        assertThat(nowhere.toString()).contains("missing");
    }

    private ImportReport run(BundleSource source) {
        return SystemAccess.call("import", () -> imports.run(source, ImportProgress.NONE));
    }

    private ImportReport check(BundleSource source) {
        return SystemAccess.call("import", () -> imports.check(source, ImportProgress.NONE));
    }

    private String ask(String sql) throws SQLException {
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Of all tables but the two logs. */
    private Map<String, String> checksums() throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = database() and table_type = 'BASE TABLE'"
                    + " and table_name not like 'access_log%' and table_name not like 'event_log%'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("checksum table " + table + " extended")) {
                    row.next();
                    sums.put(table, row.getString(2));
                }
            }
        }
        assertThat(sums).containsKeys("patient", "dose_report", "bundle_import");
        return sums;
    }

    /** Holds another text after everything was read and stored once. */
    private static final class ChangingSource implements BundleSource {

        private final TestBundle bundle;
        private int opened;

        ChangingSource(TestBundle bundle) {
            this.bundle = bundle;
        }

        @Override
        public List<String> names() {
            return bundle.names();
        }

        @Override
        public java.io.InputStream open(String name) {
            if (name.equals(BundleFormat.AFTERCARE) && ++opened == 4) {
                bundle.change(name, "Outpatient desk", "Another desk");
            }
            return bundle.open(name);
        }
    }
}
