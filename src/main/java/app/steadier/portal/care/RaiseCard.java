package app.steadier.portal.care;

import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.safety.AlertCause;
import app.steadier.safety.AlertSource;
import app.steadier.schedule.PlanningChoices;
import java.util.UUID;

/** Staff raise an alert about someone: whom, and what they saw or heard. */
public final class RaiseCard extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int WORDS_MAX = 500;

    /** @param changed called after it is stored */
    public RaiseCard(AlertServices services, Runnable changed) {
        super(Text.of("alert.raise"));
        UUID id = TypedId.nextValue();
        Field who = Field.choice(
                Text.of("alert.raise.who"),
                Text.of("alert.choose"),
                services.choices().people(services.time().today()),
                person -> person.id().toString(),
                PlanningChoices.Person::name);
        Field words = Field.lines(Text.of("alert.raise.words"), WORDS_MAX);
        problems.beside(words, "safety.problem.long");
        fields(who, words);
        button(
                Text.of("alert.raise.save"),
                () -> services.alerts()
                        .raise(
                                id,
                                PatientId.parse(who.needed()),
                                AlertCause.STAFF_RAISED,
                                new AlertSource(null, words.needed())),
                () -> {
                    changed.run();
                    Undo.say(Text.of("alert.said.raised"));
                });
    }
}
