package app.steadier.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.access.SystemAccess;
import app.steadier.base.EpisodeId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scores of the demonstration program. */
@SteadierTest
class ProgramNumbersTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AnswerFacts answers;

    @Autowired
    private JdbcClient jdbc;

    private record Episode(EpisodeId id, String patient, String sex) {}

    @Test
    void scoresEveryQuestionnaire() {
        ProgramA.load(database, imports);
        List<Map<String, String>> rows = SystemAccess.call("test", this::rows);
        assertThat(rows).containsExactlyElementsOf(ProgramA.expected("questionnaires.csv"));
    }

    private List<Map<String, String>> rows() {
        List<Episode> episodes = jdbc.sql("""
                        select e.episode_id, p.external_id, coalesce(p.sex_for_scoring, '') as sex
                        from admission_episode e join people_patient p on p.patient_id = e.patient_id
                        order by e.external_id
                        """)
                .query((row, number) -> new Episode(
                        new EpisodeId(row.getObject("episode_id", UUID.class)),
                        row.getString("external_id"),
                        row.getString("sex")))
                .list();
        Map<EpisodeId, List<Administration>> all =
                answers.of(episodes.stream().map(Episode::id).toList());
        List<Map<String, String>> rows = new ArrayList<>();
        for (Episode episode : episodes) {
            ScreeningSex sex = episode.sex().isEmpty() ? null : ScreeningSex.valueOf(episode.sex());
            Administrations.score(all.getOrDefault(episode.id(), List.of()), sex)
                    .forEach(scored -> rows.add(row(episode.patient(), scored)));
        }
        return rows;
    }

    private static Map<String, String> row(String patient, Administrations.Scored scored) {
        Score score = scored.score();
        return ProgramA.row(
                "questionnaire_id", scored.administration().externalId(),
                "patient_id", patient,
                "instrument", scored.administration().instrument(),
                "state", score.state(),
                "missing", score.missing(),
                "prorated", score.prorated(),
                "total", score.total(),
                "band", score.band(),
                "change", score.change(),
                "safety_alert", score.safetyAlert(),
                "safety_item_unanswered", score.safetyItemUnanswered());
    }
}
