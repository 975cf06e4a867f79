package app.steadier.measure;

import static app.steadier.Vectors.number;
import static app.steadier.Vectors.result;
import static app.steadier.Vectors.text;

import app.steadier.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The worked cases of the questionnaires. */
class VectorsTest {

    @TestFactory
    Stream<DynamicTest> everyCase() {
        return Vectors.tests(Vectors.of("measure", 37), one -> questionnaire(one.input()));
    }

    private static Map<String, @Nullable Object> questionnaire(JsonNode input) {
        Scale scale = Scales.find(input.get("instrument").asString()).orElseThrow();
        List<@Nullable Integer> answers = new ArrayList<>();
        for (JsonNode answer : input.get("answers")) {
            answers.add(answer.isNull() ? null : answer.intValue());
        }
        Optional<AnswerProblem> problem = Scoring.check(scale, answers);
        if (problem.isPresent()) {
            Integer item = problem.get().item();
            return item == null
                    ? result("error", problem.get().code())
                    : result("error", problem.get().code(), "item", item);
        }
        String sex = text(input, "sex");
        Score score = Scoring.score(
                scale, answers, sex == null ? null : ScreeningSex.valueOf(sex), number(input, "baseline_total"));
        return result(
                "missing", score.missing(),
                "prorated", score.prorated(),
                "safety_alert", score.safetyAlert(),
                "safety_item_unanswered", score.safetyItemUnanswered(),
                "total", score.total(),
                "band", score.band(),
                "change", score.change(),
                "state", score.state());
    }
}
