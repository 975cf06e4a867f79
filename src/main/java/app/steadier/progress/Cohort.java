package app.steadier.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers over a group that tell about nobody in it (formulas, section 12). */
final class Cohort {

    private static final int LEAST_PEOPLE = 5;

    private Cohort() {}

    /**
     * How many are in each category. Small counts are hidden, and a second one where a single hidden one could be
     * worked out; zero stays shown.
     *
     * @param categories in the order shown, which also breaks ties
     * @param values one of the categories for each person with data
     */
    static BreakdownResult breakdown(List<String> categories, Collection<String> values) {
        int people = values.size();
        if (people < LEAST_PEOPLE) {
            return new BreakdownResult(InsightState.SUPPRESSED, null, List.of());
        }
        List<Integer> counts = categories.stream()
                .map(category -> Collections.frequency(values, category))
                .toList();
        Set<Integer> hidden = hidden(counts);
        boolean visible = false;
        List<BreakdownResult.Category> shown = new ArrayList<>();
        for (int index = 0; index < counts.size(); index++) {
            int count = counts.get(index);
            if (hidden.contains(index)) {
                shown.add(new BreakdownResult.Category(categories.get(index), null, null));
            } else {
                int percent = Exact.ratio(100L * count, people, 0).intValueExact();
                shown.add(new BreakdownResult.Category(categories.get(index), count, percent));
                visible |= count > 0;
            }
        }
        return counts.contains(people) || !visible
                ? new BreakdownResult(InsightState.TOTAL_ONLY, people, List.of())
                : new BreakdownResult(InsightState.OK, people, List.copyOf(shown));
    }

    /** Indexes of the categories not to be shown. */
    private static Set<Integer> hidden(List<Integer> counts) {
        Set<Integer> hidden = new HashSet<>();
        for (int index = 0; index < counts.size(); index++) {
            if (counts.get(index) > 0 && counts.get(index) < LEAST_PEOPLE) {
                hidden.add(index);
            }
        }
        if (hidden.size() == 1) {
            Integer second = null;
            for (int index = 0; index < counts.size(); index++) {
                boolean smaller = second == null || counts.get(index) < counts.get(second);
                if (counts.get(index) > 0 && !hidden.contains(index) && smaller) {
                    second = index;
                }
            }
            if (second != null) {
                hidden.add(second);
            }
        }
        return hidden;
    }

    /** The median over the people who have a value. */
    static MedianResult median(Collection<? extends @Nullable BigDecimal> values) {
        List<BigDecimal> known = new ArrayList<>();
        for (BigDecimal value : values) {
            if (value != null) {
                known.add(value);
            }
        }
        return known.size() < LEAST_PEOPLE
                ? new MedianResult(InsightState.SUPPRESSED, null, null)
                : new MedianResult(InsightState.OK, known.size(), Exact.rounded(Exact.median(known), 1));
    }
}
