package app.steadier.portal.therapist;

import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDateTime;

/** Another window was faster: its words over those in the fields, and a choice that loses neither. */
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

    TwoTexts(LocalDateTime at, String theirs, Chosen chosen) {
        addClassNames("st-finding", "confirm");
        getElement().setAttribute("role", "alert");
        Div heading = Parts.line(Glyph.USERS, Text.of("therapist.race.text", at.toLocalTime()));
        heading.addClassName("st-strong");
        Div text = new Div(
                Parts.paragraph(Text.of("therapist.race.theirs"), "st-strong", "st-small"),
                Parts.paragraph(theirs.isBlank() ? Text.of("therapist.race.nothing") : theirs, "st-words"));
        text.addClassName("st-well");
        Div acts = new Div();
        acts.addClassName("st-line");
        for (Choice choice : Choice.values()) {
            acts.add(new Button(Text.of("therapist.race", choice), click -> chosen.choose(choice)));
        }
        add(heading, text, Parts.paragraph(Text.of("therapist.race.mine")), acts);
    }
}
