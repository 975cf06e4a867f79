package app.steadier.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.access.SystemAccess;
import app.steadier.base.EpisodeId;
import app.steadier.base.GroupId;
import app.steadier.base.ProgramTime;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every number of the demonstration program, against the files that come with it. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramNumbersTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private EpisodeFacts facts;

    @Autowired
    private ProgramFacts program;

    @Autowired
    private ProgramTime time;

    @Autowired
    private JdbcClient jdbc;

    private List<EpisodeHistory> histories = List.of();

    @BeforeAll
    void program() {
        ProgramA.load(database, imports);
        histories = SystemAccess.call(
                        "test",
                        () -> facts.of(jdbc.sql("select episode_id from admission_episode")
                                .query((row, number) -> new EpisodeId(row.getObject(1, UUID.class)))
                                .list()))
                .stream()
                .sorted(Comparator.comparing(history -> history.basics().externalId()))
                .toList();
        assertThat(time.zone()).isEqualTo(ProgramA.ZONE);
    }

    private String patient(EpisodeHistory history) {
        return SystemAccess.call(
                "test",
                () -> jdbc.sql("select external_id from people_patient where patient_id = ?")
                        .param(history.basics().patient().value())
                        .query(String.class)
                        .single());
    }

    private EpisodeSummary summary(EpisodeHistory history) {
        return EpisodeNumbers.summary(history, ReadinessRule.STANDARD, ProgramA.NOW, ProgramA.ZONE);
    }

    @Test
    void everyWeekOfEveryPatient() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (EpisodeHistory history : histories) {
            String patient = patient(history);
            EpisodeNumbers.mondays(history.basics(), ProgramA.NOW, ProgramA.ZONE).stream()
                    .map(monday -> EpisodeNumbers.week(history, monday, ProgramA.NOW, ProgramA.ZONE))
                    .forEach(week -> rows.add(ProgramRows.week(history.basics().externalId(), patient, week)));
        }
        assertThat(rows).containsExactlyElementsOf(ProgramA.expected("patient_week.csv"));
    }

    @Test
    void everyEpisode() {
        assertThat(histories.stream()
                        .map(history ->
                                ProgramRows.episode(history.basics().externalId(), patient(history), summary(history)))
                        .toList())
                .containsExactlyElementsOf(ProgramA.expected("episode.csv"));
    }

    @Test
    void oneEpisodeAloneIsTheSameAsAmongMany() {
        EpisodeHistory last = histories.getLast();
        assertThat(SystemAccess.call("test", () -> facts.of(last.basics().episode())))
                .hasValueSatisfying(alone -> assertThat(summary(alone)).isEqualTo(summary(last)));
        assertThat(SystemAccess.call("test", () -> facts.of(EpisodeId.next()))).isEmpty();
    }

    @Test
    void everySpikeDay() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (EpisodeHistory history : histories) {
            EpisodeNumbers.spikeDays(history, ProgramA.NOW, ProgramA.ZONE)
                    .forEach(day -> rows.add(ProgramA.row(
                            "episode_id", history.basics().externalId(),
                            "date", day.date(),
                            "reasons",
                                    day.reasons().stream()
                                            .map(SpikeReason::code)
                                            .toList(),
                            "hardest_moment", day.hardestMoment())));
        }
        assertThat(rows).containsExactlyElementsOf(ProgramA.expected("spike_days.csv"));
    }

    @Test
    void everyVerdict() {
        assertThat(histories.stream()
                        .flatMap(history ->
                                ProgramRows.steadiness(history.basics().externalId(), summary(history)).stream())
                        .toList())
                .containsExactlyElementsOf(ProgramA.expected("steadiness.csv"));
    }

    @Test
    void everyGate() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (EpisodeHistory history : histories) {
            EpisodeSummary summary = summary(history);
            summary.readiness()
                    .gates()
                    .forEach(gate -> rows.add(ProgramA.row(
                            "episode_id", history.basics().externalId(),
                            "evaluated_on", summary.evaluatedOn(),
                            "overall", summary.readiness().overall(),
                            "met", summary.readiness().met(),
                            "gate", gate.gate(),
                            "state", gate.state(),
                            "reason", gate.english())));
        }
        assertThat(rows).containsExactlyElementsOf(ProgramA.expected("readiness.csv"));
    }

    @Test
    void theCensusOfEveryDay() {
        ProgramFacts.Spans spans = SystemAccess.call("test", program::spans);
        List<Map<String, String>> expected = ProgramA.expected("census.csv");
        assertThat(expected.stream()
                        .map(row -> LocalDate.parse(row.get("date")))
                        .map(day -> ProgramA.row(
                                "date", day, "census", ProgramMeasures.census(spans.episodes(), day, ProgramA.DAY)))
                        .toList())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void theMeasuresOfThePeriods() {
        ProgramFacts.Spans spans = SystemAccess.call("test", program::spans);
        List<Map<String, String>> measures = new ArrayList<>();
        List<Map<String, String>> weeks = new ArrayList<>();
        for (Map<String, String> period : ProgramA.expected("program.csv")) {
            LocalDate from = LocalDate.parse(period.get("from"));
            LocalDate to = LocalDate.parse(period.get("to"));
            ProgramResult result = ProgramMeasures.over(spans.episodes(), spans.inquiries(), from, to, ProgramA.DAY);
            measures.add(ProgramRows.program(from, to, result));
            weeks.addAll(ProgramRows.dropOut(from, to, result));
        }
        assertThat(measures).containsExactlyElementsOf(ProgramA.expected("program.csv"));
        assertThat(weeks).containsExactlyElementsOf(ProgramA.expected("dropout.csv"));
    }

    @Test
    void everyGroupAndTrack() {
        Map<String, List<EpisodeId>> units = new HashMap<>();
        SystemAccess.run("test", () -> {
            jdbc.sql("select group_id, external_id from schedule_group").query(row -> {
                units.put(
                        String.valueOf(row.getString("external_id")),
                        program.members(new GroupId(row.getObject("group_id", UUID.class)), ProgramA.DAY));
            });
            jdbc.sql("select name from track")
                    .query(String.class)
                    .list()
                    .forEach(track -> units.put("track:" + track, program.members(track, ProgramA.DAY)));
        });
        Map<EpisodeId, EpisodeSummary> summaries = new HashMap<>();
        histories.forEach(history -> summaries.put(history.basics().episode(), summary(history)));
        List<Map<String, String>> rows = new ArrayList<>();
        units.forEach((unit, members) -> rows.add(ProgramRows.group(
                unit, GroupNumbers.of(members.stream().map(summaries::get).toList()))));
        assertThat(rows).containsExactlyInAnyOrderElementsOf(ProgramA.expected("group_insight.csv"));
    }
}
