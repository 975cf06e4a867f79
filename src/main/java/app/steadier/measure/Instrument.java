package app.steadier.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One questionnaire as its file says it. The wording is validated: it is shown as it stands, never shortened and never
 * translated here.
 *
 * @param id such as {@code PHQ-9}
 * @param language of the wording
 * @param textIncluded whether the wording may be shown; if not, staff enter numbers
 * @param recall the time the questions are about; null when the file says none
 * @param stem what all questions begin with; null when there is none
 * @param more questions without a score, asked after the others
 */
public record Instrument(
        String id,
        String title,
        String version,
        String language,
        boolean textIncluded,
        Licence licence,
        List<String> source,
        @Nullable String recall,
        @Nullable String stem,
        List<Item> items,
        List<More> more,
        Totals totals,
        List<Safety> safety) {

    /** On what the wording may be used. */
    public enum Basis {
        PUBLIC_DOMAIN,
        FREE_TO_REPRODUCE,
        /** Delivered switched off; the clinic confirms the condition. */
        FREE_NON_COMMERCIAL,
        NOT_VERIFIED;

        /** Whether wording may be carried at all. */
        boolean allowsText() {
            return this != NOT_VERIFIED;
        }
    }

    /** Who owns it and what they allow. */
    public record Licence(
            Basis basis,
            String holder,
            @Nullable String statement,
            @Nullable String condition,
            boolean attribution) {}

    /**
     * A scored question.
     *
     * @param number from 1
     * @param notAsked when an earlier answer makes it needless; null when it is always asked
     */
    public record Item(
            int number,
            @Nullable String text,
            List<Option> options,
            @Nullable NotAsked notAsked) {}

    public record Option(int score, String label) {}

    /** It is not asked, and stored as a score, when another item has a score. */
    public record NotAsked(int whenItem, int hasScore, int stored) {}

    /** A question without a score. */
    public record More(String id, String text, List<String> options) {}

    /** An item whose answer above a score raises a safety alert. */
    public record Safety(int item, int above) {}

    /** A range of totals. */
    public record Band(String code, String label, int min, int max) {}

    /**
     * How totals are made and read.
     *
     * @param missingAllowed unanswered items up to which the total is scaled up
     * @param bands by ascending totals, without gaps
     * @param bandsBySex bands for a recorded sex, in place of {@code bands}
     * @param reliableChange points; null when none is known
     */
    public record Totals(
            int min,
            int max,
            int missingAllowed,
            boolean higherIsBetter,
            List<Band> bands,
            Map<ScreeningSex, List<Band>> bandsBySex,
            @Nullable Integer reliableChange) {}

    /** The words of a band. */
    public Optional<String> bandLabel(String code) {
        return totals.bands().stream()
                .filter(band -> band.code().equals(code))
                .map(Band::label)
                .findFirst();
    }

    /** Whether an answer to an item is about someone's safety (formulas, section 7). */
    boolean alarming(String item, @Nullable Integer value) {
        return value != null
                && safety.stream().anyMatch(each -> String.valueOf(each.item()).equals(item) && value > each.above());
    }

    /** Whether it is delivered switched on. */
    boolean deliveredActive() {
        return licence.basis() != Basis.FREE_NON_COMMERCIAL;
    }

    Scale scale() {
        return new Scale(
                id,
                items.size(),
                items.stream()
                        .flatMap(item -> item.options().stream())
                        .mapToInt(Option::score)
                        .min()
                        .orElse(0),
                items.stream()
                        .flatMap(item -> item.options().stream())
                        .mapToInt(Option::score)
                        .max()
                        .orElse(0),
                totals.missingAllowed(),
                totals.reliableChange(),
                totals.higherIsBetter(),
                bands(totals.bands()),
                totals.bandsBySex().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> bands(entry.getValue()))),
                safety.stream().map(Safety::item).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<Scale.Band> bands(List<Band> bands) {
        return bands.stream()
                .map(band -> new Scale.Band(band.code(), band.min()))
                .toList();
    }
}
