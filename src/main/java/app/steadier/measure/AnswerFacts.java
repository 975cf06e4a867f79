package app.steadier.measure;

import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads completed questionnaires: one statement, for one episode or for many. */
@Component
class AnswerFacts {

    private static final String ANSWERS = """
            select episode_id, external_id, instrument, completed_at, answers
            from questionnaire
            where episode_id in (:episodes) and voided_at is null
            order by completed_at, external_id
            """;

    private final JdbcClient jdbc;

    AnswerFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Questionnaires by episode; an episode without any is left out. */
    Map<EpisodeId, List<Administration>> of(Collection<EpisodeId> episodes) {
        Map<EpisodeId, List<Administration>> answers = new LinkedHashMap<>();
        if (episodes.isEmpty()) {
            return answers;
        }
        List<UUID> ids = episodes.stream().map(EpisodeId::value).toList();
        jdbc.sql(ANSWERS).param("episodes", ids).query(row -> {
            UUID episode = Objects.requireNonNull(row.getObject("episode_id", UUID.class));
            answers.computeIfAbsent(new EpisodeId(episode), id -> new ArrayList<>())
                    .add(new Administration(
                            Objects.requireNonNull(row.getString("external_id")),
                            Objects.requireNonNull(row.getString("instrument")),
                            Columns.instant(row, "completed_at"),
                            items(Objects.requireNonNull(row.getString("answers")))));
        });
        return answers;
    }

    /** Item values separated by semicolons, empty where unanswered. */
    static List<@Nullable Integer> items(String answers) {
        List<@Nullable Integer> items = new ArrayList<>();
        for (String item : answers.split(";", -1)) {
            items.add(item.isBlank() ? null : Integer.valueOf(item.trim()));
        }
        return items;
    }
}
