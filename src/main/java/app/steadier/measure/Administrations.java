package app.steadier.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Scores the questionnaires of one episode against the first scored one of each instrument (formulas, section 7). */
final class Administrations {

    private Administrations() {}

    /** A questionnaire with its score. */
    record Scored(Administration administration, Score score) {}

    /** The scores by the time of completion, then external id. */
    static List<Scored> score(Collection<Administration> ofEpisode, @Nullable ScreeningSex sex) {
        return score(ofEpisode, sex, Scales::find);
    }

    /** The same for instruments that are scored by what is looked up. */
    static List<Scored> score(
            Collection<Administration> ofEpisode,
            @Nullable ScreeningSex sex,
            Function<String, Optional<Scale>> scales) {
        Map<String, Integer> baselines = new HashMap<>();
        List<Scored> scored = new ArrayList<>();
        ofEpisode.stream()
                .sorted(Comparator.comparing(Administration::completed).thenComparing(Administration::externalId))
                .forEach(one -> {
                    Scale scale = scales.apply(one.instrument()).orElseThrow();
                    Score score = Scoring.score(scale, one.answers(), sex, baselines.get(one.instrument()));
                    Integer total = score.total();
                    if (total != null) {
                        baselines.putIfAbsent(one.instrument(), total);
                    }
                    scored.add(new Scored(one, score));
                });
        return List.copyOf(scored);
    }
}
