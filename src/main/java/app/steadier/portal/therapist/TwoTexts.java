package app.steadier.portal.therapist;

import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDateTime;

/** Another window was faster: its words beside those in the field, and a choice that loses neither. */
final class TwoTexts extends Div {

    private static final long serialVersionUID = 1L;

    /** What somebody chose. */
    enum Choice {
        MINE,
        THEIRS,
        BOTH
    }

    /** Is told the choice. */
    interface Chosen {

        void choose(Choice choice);
    }

    TwoTexts(LocalDateTime at, String theirs, String mine, Chosen chosen) {
        addClassNames("st-finding", "confirm");
        getElement().setAttribute("role", "alert");
        Div heading = Parts.line(Glyph.USERS, Text.of("therapist.race.text", at.toLocalTime()));
        heading.addClassName("st-strong");
        Div texts = new Div(text(Text.of("therapist.race.theirs"), theirs), text(Text.of("therapist.race.mine"), mine));
        texts.addClassName("st-two-texts");
        Div acts = new Div();
        acts.addClassName("st-line");
        for (Choice choice : Choice.values()) {
            acts.add(new Button(Text.of("therapist.race", choice), click -> chosen.choose(choice)));
        }
        add(heading, texts, acts);
    }

    private static Div text(String heading, String words) {
        Div text = new Div(
                Parts.paragraph(heading, "st-strong", "st-small"),
                Parts.paragraph(words.isBlank() ? Text.of("therapist.race.nothing") : words, "st-words"));
        text.addClassName("st-well");
        return text;
    }
}
