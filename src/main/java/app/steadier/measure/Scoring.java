package app.steadier.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Totals, bands and changes of questionnaires. Only stored answers are input (formulas, section 7). */
final class Scoring {

    private Scoring() {}

    /** What is wrong with a set of answers, in item order with null for an unanswered item; empty when nothing is. */
    static Optional<AnswerProblem> check(Scale scale, List<@Nullable Integer> answers) {
        if (answers.size() != scale.items()) {
            return Optional.of(new AnswerProblem(AnswerProblem.Code.WRONG_ITEM_COUNT, null));
        }
        for (int item = 1; item <= answers.size(); item++) {
            Integer value = answers.get(item - 1);
            if (value != null && (value < scale.lowest() || value > scale.highest())) {
                return Optional.of(new AnswerProblem(AnswerProblem.Code.OUT_OF_RANGE, item));
            }
        }
        return Optional.empty();
    }

    /**
     * Scores answers that {@link #check} accepts.
     *
     * @param baselineTotal first scored total of the instrument in the episode, or null for the first itself
     * @throws IllegalArgumentException when the answers do not fit the instrument
     */
    static Score score(
            Scale scale, List<@Nullable Integer> answers, @Nullable ScreeningSex sex, @Nullable Integer baselineTotal) {
        if (check(scale, answers).isPresent()) {
            throw new IllegalArgumentException("answers do not fit " + scale.instrument());
        }
        int answered = (int) answers.stream().filter(Objects::nonNull).count();
        int missing = scale.items() - answered;
        boolean scored = missing <= scale.missingAllowed() && answered > 0;
        Integer total = scored ? Integer.valueOf(total(scale, answers, answered)) : null;
        return new Score(
                scored ? ScoreState.OK : ScoreState.NOT_ENOUGH_DATA,
                total,
                total == null ? null : scale.band(total, sex),
                missing,
                scored && missing > 0,
                change(scale, total, baselineTotal),
                scale.safetyItems().stream().anyMatch(item -> above(answers.get(item - 1))),
                scale.safetyItems().stream().anyMatch(item -> answers.get(item - 1) == null));
    }

    private static int total(Scale scale, List<@Nullable Integer> answers, int answered) {
        int sum = 0;
        for (Integer value : answers) {
            sum += value == null ? 0 : value;
        }
        return BigDecimal.valueOf((long) sum * scale.items())
                .divide(BigDecimal.valueOf(answered), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static ScoreChange change(Scale scale, @Nullable Integer total, @Nullable Integer baseline) {
        Integer threshold = scale.reliableChange();
        if (threshold == null || total == null || baseline == null) {
            return ScoreChange.NOT_ASSESSED;
        }
        int gain = scale.higherIsBetter() ? total - baseline : baseline - total;
        if (gain >= threshold) {
            return ScoreChange.IMPROVED;
        }
        return gain <= -threshold ? ScoreChange.WORSENED : ScoreChange.NO_RELIABLE_CHANGE;
    }

    private static boolean above(@Nullable Integer value) {
        return value != null && value > 0;
    }
}
