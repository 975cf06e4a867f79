package app.steadier.measure;

import app.steadier.measure.Scale.Band;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The instruments the program knows how to score (formulas, section 7). The allowances for unanswered items are an
 * assumption of ours, at most about a fifth of the items.
 */
final class Scales {

    private static final List<Scale> ALL = List.of(
            new Scale(
                    "PHQ-9",
                    9,
                    0,
                    3,
                    2,
                    6,
                    false,
                    List.of(
                            new Band("MINIMAL", 0),
                            new Band("MILD", 5),
                            new Band("MODERATE", 10),
                            new Band("MODERATELY_SEVERE", 15),
                            new Band("SEVERE", 20)),
                    Map.of(),
                    Set.of(9)),
            new Scale(
                    "GAD-7",
                    7,
                    0,
                    3,
                    1,
                    4,
                    false,
                    List.of(
                            new Band("MINIMAL", 0),
                            new Band("MILD", 5),
                            new Band("MODERATE", 10),
                            new Band("SEVERE", 15)),
                    Map.of(),
                    Set.of()),
            new Scale(
                    "PCL-5",
                    20,
                    0,
                    4,
                    4,
                    15,
                    false,
                    List.of(new Band("BELOW_CUT", 0), new Band("AT_OR_ABOVE_CUT", 31)),
                    Map.of(),
                    Set.of()),
            new Scale("AUDIT-C", 3, 0, 4, 0, null, false, alcohol(3), Map.of(ScreeningSex.M, alcohol(4)), Set.of()),
            new Scale(
                    "BARC-10",
                    10,
                    1,
                    6,
                    0,
                    null,
                    true,
                    List.of(new Band("BELOW_47", 10), new Band("AT_LEAST_47", 47)),
                    Map.of(),
                    Set.of()));

    private Scales() {}

    static Optional<Scale> find(String instrument) {
        return ALL.stream()
                .filter(scale -> scale.instrument().equals(instrument))
                .findFirst();
    }

    private static List<Band> alcohol(int positiveFrom) {
        return List.of(new Band("NEGATIVE", 0), new Band("POSITIVE", positiveFrom), new Band("HIGH", 8));
    }
}
