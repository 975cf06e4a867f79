package app.steadier.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.EpisodeId;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every number of the demonstration program, cell by cell against the files that come with it. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuresServiceTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 18, 0);

    @Autowired
    private TestDatabase database;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private MeasuresService measures;

    @Autowired
    private EpisodeFacts facts;

    @Autowired
    private AccountService accounts;

    @Autowired
    private ProgramTime time;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Map<String, List<List<String>>> files = Map.of();

    @BeforeAll
    void program() {
        ProgramA.load(database, imports);
        assertThat(time.zone()).isEqualTo(ProgramA.ZONE);
        files = written(NOW);
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    private Map<String, List<List<String>>> written(LocalDateTime asOf) {
        Map<String, List<List<String>>> lines = new HashMap<>();
        SystemAccess.run(
                "test",
                () -> measures.write(
                        asOf,
                        (file, cells) -> lines.computeIfAbsent(file, name -> new ArrayList<>())
                                .add(cells)));
        return lines;
    }

    private static List<List<String>> expected(String file) {
        List<Map<String, String>> rows = ProgramA.expected(file);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.copyOf(rows.getFirst().keySet()));
        rows.forEach(row -> lines.add(List.copyOf(row.values())));
        return lines;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient_week.csv",
                "episode.csv",
                "spike_days.csv",
                "steadiness.csv",
                "readiness.csv",
                "census.csv",
                "program.csv",
                "dropout.csv",
                "group_insight.csv"
            })
    void everyCellIsTheExpectedOne(String file) {
        assertThat(files.getOrDefault(file, List.of())).containsExactlyElementsOf(expected(file));
    }

    @Test
    void thereAreNoOtherFiles() {
        assertThat(files).hasSize(9);
    }

    /** What happened later changes nothing: a past week has the same numbers when it is asked for on a past day. */
    @Test
    void aPastMomentKnowsWhatWasKnownThen() {
        LocalDate sunday = LocalDate.of(2026, 10, 11);
        Map<String, List<List<String>>> then = written(sunday.atTime(23, 59));
        List<List<String>> weeks = then.getOrDefault("patient_week.csv", List.of());
        assertThat(weeks.stream().filter(row -> before(sunday.minusDays(6), row)))
                .containsExactlyElementsOf(expected("patient_week.csv").stream()
                        .filter(row -> before(sunday.minusDays(6), row))
                        .toList())
                .hasSizeGreaterThan(20);
        assertThat(weeks).noneMatch(row -> before(LocalDate.MAX, row) && !before(sunday, row));
        assertThat(then.getOrDefault("census.csv", List.of()))
                .isEqualTo(expected("census.csv").subList(0, 29))
                .last()
                .satisfies(row -> assertThat(row.getFirst()).isEqualTo(sunday.toString()));
    }

    private static boolean before(LocalDate limit, List<String> row) {
        return !"monday".equals(row.get(2)) && LocalDate.parse(row.get(2)).isBefore(limit);
    }

    @Test
    void noPersonMayTakeThemAll() {
        clock.set(ProgramA.NOW);
        for (Map.Entry<Role, String> person : Map.of(
                        Role.THERAPIST,
                        "T-04",
                        Role.PRESCRIBER,
                        "D-02",
                        Role.COORDINATOR,
                        "C-01",
                        Role.PATIENT,
                        "P-001")
                .entrySet()) {
            TestSignIn.as(accounts, jdbc, person.getKey(), person.getValue());
            assertThatThrownBy(() -> measures.write(NOW, (file, cells) -> {}))
                    .as("%s", person)
                    .isInstanceOf(NotAvailable.class);
        }
    }

    @Test
    void oneEpisodeAloneIsTheSameAsAmongMany() {
        List<EpisodeId> all = SystemAccess.call(
                "test",
                () -> jdbc.query(
                        "select episode_id from admission_episode",
                        (row, number) -> new EpisodeId(row.getObject(1, UUID.class))));
        EpisodeHistory last = SystemAccess.call("test", () -> facts.of(all)).getLast();
        assertThat(SystemAccess.call("test", () -> facts.of(last.basics().episode())))
                .hasValueSatisfying(alone -> assertThat(summary(alone)).isEqualTo(summary(last)));
        assertThat(SystemAccess.call("test", () -> facts.of(EpisodeId.next()))).isEmpty();
    }

    private static EpisodeSummary summary(EpisodeHistory history) {
        return EpisodeNumbers.summary(history, ReadinessRule.STANDARD, ProgramA.NOW, ProgramA.ZONE);
    }
}
