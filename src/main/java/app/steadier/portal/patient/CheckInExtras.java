package app.steadier.portal.patient;

import app.steadier.checkin.CheckInPage;
import app.steadier.checkin.Practice;
import app.steadier.checkin.PracticeResult;
import app.steadier.checkin.Question;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;

/** What a person may add when everything is answered: whether a skill helped, and words to the team. */
final class CheckInExtras extends Div {

    private static final long serialVersionUID = 1L;

    private static final int NOTE_MAX = 10_000;

    CheckInExtras(CheckInPage page, Taps taps) {
        addClassName("st-board");
        page.skills().stream()
                .filter(each ->
                        each.result() != null && each.result() != PracticeResult.NOT_TRIED && each.session() != null)
                .forEach(each -> add(helped(each, taps)));
        add(note(page, taps));
    }

    private static Section helped(Practice practice, Taps taps) {
        Section card = Parts.card(PracticeWords.words(practice.skill()).name());
        Field line = PracticeWords.line(practice);
        Div words = new Div(
                PracticeWords.helped(
                        taps,
                        practice,
                        Objects.requireNonNull(practice.result()),
                        () -> Undo.say(Text.of("day.saved"))),
                line);
        words.addClassName("st-say-words");
        card.add(words);
        return card;
    }

    private static Section note(CheckInPage page, Taps taps) {
        CheckInPage.Item item = page.items().stream()
                .filter(each -> each.question() == Question.NOTE)
                .findFirst()
                .orElseThrow();
        Field field = Field.lines(Text.of("day.note.words"), NOTE_MAX).with((Object) item.words());
        TapButton send = taps.button(
                DayTaps.note(page.day()),
                () -> Undo.say(Text.of("day.note.saved")),
                new Span(Text.of(item.words() == null ? "day.note.send" : "day.note.change")));
        Div words = new Div(field, send);
        words.addClassName("st-say-words");
        return Parts.card(Text.of("day.note"), words);
    }
}
