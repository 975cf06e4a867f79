package app.steadier.portal.patient;

import app.steadier.base.TypedId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.GroupThanksService;
import app.steadier.schedule.MyThanks;
import java.util.UUID;

/** Says thank you to a group after one of its sessions, without a name. */
final class ThanksCard extends FormCard {

    private static final long serialVersionUID = 1L;

    /** @param changed called after each act */
    ThanksCard(MyThanks.Mine mine, GroupThanksService service, Runnable changed) {
        super(Text.of("answer.thanks.title", mine.groupName(), mine.day()));
        UUID sent = mine.id();
        if (sent != null) {
            fields(Parts.paragraph("“" + mine.words() + "”"));
            fields(Parts.saved(Text.of(mine.open() ? "answer.thanks.waits" : "answer.thanks.seen")));
            if (mine.open()) {
                button(Text.of("answer.thanks.back"), () -> service.takeBack(sent), changed);
            }
            return;
        }
        UUID id = TypedId.nextValue();
        Field words = Field.lines(Text.of("answer.thanks.words"), GroupThanksService.LONGEST)
                .help(Text.of("answer.thanks.help"));
        problems.beside(words, "answer.problem.thanks");
        fields(words);
        button(Text.of("answer.thanks.send"), () -> service.send(id, mine.session(), words.needed()), changed);
    }
}
