package app.steadier.portal.patient;

import app.steadier.consent.ConsentService;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;

/** The reader takes a consent back, at once; asked once more, because it cannot be undone. */
final class TakeBack extends Section {

    private static final long serialVersionUID = 1L;
    private static final int WORDS_MAX = 500;

    private final Div answer = new Div();

    TakeBack(UUID consent, ConsentService consents, Runnable done) {
        addClassName("st-card");
        Button back = new Button(Text.of("patient.back"));
        back.addClickListener(click -> {
            back.setVisible(false);
            ask(consent, consents, done, back);
        });
        answer.addClassName("st-form");
        add(new H2(Text.of("patient.back.title")), Parts.paragraph(Text.of("patient.back.text")), back, answer);
    }

    private void ask(UUID consent, ConsentService consents, Runnable done, Button again) {
        Field words = Field.lines(Text.of("patient.back.words"), WORDS_MAX);
        Problems problems = new Problems().beside(words, "consent.problem.long");
        Button yes = new Button(Text.of("patient.back.yes"));
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> {
            if (problems.run(() -> consents.revoke(consent, words.optional()))) {
                done.run();
                Undo.say(Text.of("patient.back.done"));
            }
            yes.setEnabled(true);
        });
        Button keep = new Button(Text.of("patient.back.keep"), click -> {
            answer.removeAll();
            again.setVisible(true);
            again.focus();
        });
        Div buttons = new Div(keep, yes);
        buttons.addClassName("st-line");
        answer.removeAll();
        answer.add(Parts.paragraph(Text.of("patient.back.sure"), "st-strong"), words, problems, buttons);
        keep.focus();
    }
}
