package app.steadier.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One questionnaire as the person answers it, one question a page.
 *
 * @param answers values by the item's name; null for one that was skipped
 * @param open false once it was sent or taken back
 */
public record MyForm(UUID id, Instrument wording, Map<String, @Nullable Integer> answers, boolean open) {

    /**
     * One question.
     *
     * @param item its name: the number of a scored one, the id of another
     * @param step from 1
     * @param asked false when an earlier answer makes it needless
     */
    public record Step(String item, int step, String text, List<Instrument.Option> options, boolean asked) {}

    /** All questions in order, those that are not asked among them. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Instrument.Item item : wording.items()) {
            steps.add(new Step(
                    String.valueOf(item.number()),
                    steps.size() + 1,
                    item.text() == null ? "" : item.text(),
                    item.options(),
                    asked(item)));
        }
        for (Instrument.More more : wording.more()) {
            List<Instrument.Option> options = new ArrayList<>();
            for (int place = 0; place < more.options().size(); place++) {
                options.add(new Instrument.Option(place, more.options().get(place)));
            }
            steps.add(new Step(more.id(), steps.size() + 1, more.text(), options, true));
        }
        return steps;
    }

    /** The question of a step, if it is asked. */
    public Optional<Step> step(int step) {
        return steps().stream()
                .filter(each -> each.step() == step && each.asked())
                .findFirst();
    }

    /** Where to go on: the first question that was neither answered nor skipped; nothing when all were. */
    public Optional<Step> next() {
        return steps().stream()
                .filter(each -> each.asked() && !answers.containsKey(each.item()))
                .findFirst();
    }

    /** The question asked after a step; nothing after the last. */
    public Optional<Step> after(int step) {
        return steps().stream()
                .filter(each -> each.step() > step && each.asked())
                .findFirst();
    }

    /** The question asked before a step; nothing before the first. */
    public Optional<Step> before(int step) {
        return steps().stream()
                .filter(each -> each.step() < step && each.asked())
                .reduce((one, later) -> later);
    }

    /** Questions asked, and without an answer. */
    public List<Step> unanswered() {
        return steps().stream()
                .filter(each -> each.asked() && answers.get(each.item()) == null)
                .toList();
    }

    /** Whether an answer to it may be about someone's safety. */
    public boolean aboutSafety(String item) {
        return wording.safety().stream()
                .anyMatch(each -> String.valueOf(each.item()).equals(item));
    }

    private boolean asked(Instrument.Item item) {
        return notAskedStores(item, answers) == null;
    }

    /** What is stored for an item that is not asked; null when it is asked. */
    static @Nullable Integer notAskedStores(Instrument.Item item, Map<String, @Nullable Integer> answers) {
        Instrument.NotAsked rule = item.notAsked();
        if (rule == null) {
            return null;
        }
        Integer earlier = answers.get(String.valueOf(rule.whenItem()));
        return earlier != null && earlier == rule.hasScore() ? Integer.valueOf(rule.stored()) : null;
    }

    @Override
    public String toString() {
        return "MyForm " + id;
    }
}
