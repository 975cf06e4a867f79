package app.steadier.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an instrument is scored; its wording is kept elsewhere.
 *
 * @param instrument its identity, such as {@code PHQ-9}
 * @param items number of scored items
 * @param lowest smallest value of an item
 * @param highest largest value of an item
 * @param missingAllowed unanswered items up to which the total is scaled up
 * @param reliableChange points from which a difference counts as a change; null when none is known
 * @param higherIsBetter direction of a good change
 * @param bands ascending by their first total, covering all totals
 * @param bandsBySex bands that replace {@code bands} for a recorded sex
 * @param safetyItems numbers of the items whose answer above zero raises a safety alert
 */
record Scale(
        String instrument,
        int items,
        int lowest,
        int highest,
        int missingAllowed,
        @Nullable Integer reliableChange,
        boolean higherIsBetter,
        List<Band> bands,
        Map<ScreeningSex, List<Band>> bandsBySex,
        Set<Integer> safetyItems) {

    /** A band holds the totals from {@code from} up to the next band. */
    record Band(String code, int from) {}

    String band(int total, @Nullable ScreeningSex sex) {
        List<Band> valid = sex == null ? bands : bandsBySex.getOrDefault(sex, bands);
        return valid.stream()
                .filter(band -> band.from() <= total)
                .reduce((lower, higher) -> higher)
                .orElseThrow()
                .code();
    }
}
