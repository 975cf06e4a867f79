package app.steadier.portal.patient;

import app.steadier.checkin.CheckInPage;
import app.steadier.checkin.Commitment;
import app.steadier.checkin.CommitmentState;
import app.steadier.checkin.Practice;
import app.steadier.checkin.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages of a check-in in their order: the questions, the small steps that are due, the skills to try. */
final class CheckInSteps {

    /** The page after the last question. */
    static final String DONE = "done";

    /** Offered once after a strong urge. */
    static final String URGE = "strong-urge";

    private final List<Step> steps = new ArrayList<>();

    /**
     * One page. Exactly one of what it is about is there.
     *
     * @param settled whether it need not be asked again
     */
    record Step(
            String key,
            CheckInPage.@Nullable Item item,
            @Nullable Commitment commitment,
            @Nullable Practice practice,
            boolean settled) {}

    CheckInSteps(CheckInPage page) {
        page.items().stream()
                .filter(item -> item.question().scored())
                .forEach(item -> steps.add(new Step(key(item.question()), item, null, null, item.settled())));
        page.commitments().stream()
                .filter(each -> each.canAnswer() && (open(each) || answeredOn(page, each)))
                .forEach(each -> steps.add(new Step("step-" + each.id(), null, each, null, !open(each))));
        page.skills().stream()
                .filter(each -> each.session() != null)
                .forEach(each -> steps.add(new Step(key(each), null, null, each, each.reported())));
    }

    private static boolean open(Commitment commitment) {
        return commitment.state() == CommitmentState.OPEN;
    }

    private static boolean answeredOn(CheckInPage page, Commitment commitment) {
        return commitment.answeredAt() != null
                && !commitment.answeredAt().toLocalDate().isBefore(page.day());
    }

    static String key(Question question) {
        return question.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String key(Practice practice) {
        return "skill-" + practice.session() + "." + practice.skill().id();
    }

    int size() {
        return steps.size();
    }

    Optional<Step> find(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** Place of a page, from 1. */
    int number(Step step) {
        return steps.indexOf(step) + 1;
    }

    /** The page before; nothing for the first. */
    Optional<Step> before(Step step) {
        int at = steps.indexOf(step);
        return at > 0 ? Optional.of(steps.get(at - 1)) : Optional.empty();
    }

    Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /** Where to go on after a pause. */
    String next() {
        return steps.stream()
                .filter(step -> !step.settled())
                .map(Step::key)
                .findFirst()
                .orElse(DONE);
    }

    /** Where to go on after a page: what is open behind it, else the end. */
    String after(String key) {
        return steps.stream()
                .dropWhile(step -> !step.key().equals(key))
                .skip(1)
                .filter(step -> !step.settled())
                .map(Step::key)
                .findFirst()
                .orElse(DONE);
    }

    /** Pages that have their answer, or were gone past. */
    long settled() {
        return steps.stream().filter(Step::settled).count();
    }
}
