package app.steadier.portal.coordinator;

import app.steadier.base.GroupId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.schedule.Expectation;
import app.steadier.schedule.ExpectationService;

/** What to expect of a group, as its members read it before they sit in it. */
final class ExpectCard extends FormCard {

    private static final long serialVersionUID = 1L;

    ExpectCard(GroupId group, ExpectationService service) {
        super(Text.of("answer.expect"));
        Expectation now = service.of(group);
        Field english = Field.lines(Text.of("answer.expect.en"), ExpectationService.LONGEST)
                .help(Text.of("answer.expect.help"))
                .with((Object) now.english());
        Field spanish = Field.lines(Text.of("answer.expect.es"), ExpectationService.LONGEST)
                .with((Object) now.spanish());
        fields(english, spanish);
        button(
                Text.of("answer.expect.save"),
                () -> service.write(group, english.value(), spanish.value()),
                () -> Undo.say(Text.of("answer.expect.saved")));
    }
}
