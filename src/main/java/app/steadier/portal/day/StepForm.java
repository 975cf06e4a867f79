package app.steadier.portal.day;

import app.steadier.base.TypedId;
import app.steadier.checkin.CommitmentGoal;
import app.steadier.checkin.CommitmentPage;
import app.steadier.checkin.CommitmentPlan;
import app.steadier.checkin.CommitmentService;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a small step: if …, then I will …, on a day, for a goal. Two taps and the words, three with a goal. */
public final class StepForm extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final Field cue = Field.words(Text.of("day.form.cue"), LONGEST);
    private final Field words = Field.words(Text.of("day.form.words"), LONGEST);
    private final transient DayChoice when;
    private final @Nullable Field goal;

    /** @param made called when it is stored */
    public StepForm(CommitmentService service, CommitmentPage page, String heading, Runnable made) {
        super(heading);
        UUID id = TypedId.nextValue();
        when = new DayChoice(Text.of("day.form.when"), List.of(DayChoice.When.values()), page.now());
        goal = page.goals().isEmpty()
                ? null
                : Field.choice(
                        Text.of("day.form.goal"),
                        Text.of("day.form.noGoal"),
                        page.goals(),
                        each -> each.id().toString(),
                        CommitmentGoal::title);
        fields(cue, words, when);
        if (goal != null) {
            fields(goal);
        }
        problems.beside(words, "checkin.problem.short");
        primary(button(Text.of("day.form.save"), () -> service.make(id, page.patient(), plan()), () -> {
            made.run();
            Undo.say(Text.of("day.form.saved"));
        }));
    }

    private CommitmentPlan plan() {
        String chosen = goal == null ? null : goal.optional();
        return new CommitmentPlan(
                cue.optional(), words.needed(), chosen == null ? null : TypedId.parseValue(chosen), when.due(), null);
    }
}
