package app.steadier.portal.therapist;

import app.steadier.notes.SessionNotes.Kept;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Words of the reader that lost a race earlier, for example before the session ended: to take up or to put away. */
final class KeptWords extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param putIn puts the words at the end of the text; null when nothing can be typed here
     * @param putAway they have been seen to
     */
    KeptWords(List<Kept> kept, @Nullable Consumer<String> putIn, Consumer<UUID> putAway) {
        kept.forEach(words -> add(card(words, putIn, putAway)));
    }

    private static Div card(Kept words, @Nullable Consumer<String> putIn, Consumer<UUID> putAway) {
        Div acts = new Div();
        acts.addClassName("st-line");
        if (putIn != null) {
            acts.add(new Button(Text.of("therapist.kept.putIn"), click -> {
                putIn.accept(words.words().strip());
                putAway.accept(words.id());
            }));
        }
        acts.add(new Button(Text.of("therapist.kept.putAway"), click -> putAway.accept(words.id())));
        Div card = new Div(
                Parts.paragraph(Text.of("therapist.kept.text", Dates.moment(words.at())), "st-strong"),
                Parts.paragraph(words.words().strip(), "st-words"),
                acts);
        card.addClassNames("st-finding", "confirm");
        return card;
    }
}
