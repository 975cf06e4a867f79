package app.steadier.portal.therapist;

import app.steadier.base.TypedId;
import app.steadier.notes.NoteId;
import app.steadier.notes.NotePage;
import app.steadier.notes.NoteState;
import app.steadier.portal.shell.Confirmed;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.TextBox;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.UUID;
import java.util.function.Consumer;

/** What can be done with a note after it is written: add to it, sign second, put it away, entered in error. */
final class NoteActs extends Div {

    private static final long serialVersionUID = 1L;
    private static final int REASON_MAX = 500;
    private static final int TEXT_MAX = 10_000;

    private final transient NoteServices services;
    private final transient NoteId note;
    private final transient Runnable changed;

    /** Acts on one's own draft. */
    NoteActs(NoteServices services, NoteId note, Runnable changed) {
        this.services = services;
        this.note = note;
        this.changed = changed;
        addClassNames("st-note-acts", "st-no-print");
        add(reasoned("discard", reason -> services.records().discard(note, reason)));
    }

    /** Acts on a note that is not one's own draft. */
    NoteActs(NoteServices services, NotePage page, Runnable changed) {
        this.services = services;
        this.note = page.note();
        this.changed = changed;
        addClassNames("st-note-acts", "st-no-print");
        boolean signed = page.state() == NoteState.SIGNED;
        if (signed && page.awaitsCosign() && !page.mine()) {
            add(cosign());
        }
        if (signed) {
            add(addendum());
        }
        if (signed && page.mine() && !page.errorAsked()) {
            add(reasoned("error", reason -> services.records().enteredInError(note, reason)));
        }
        if (signed && !page.mine() && page.errorAsked()) {
            add(reasoned("errorConfirm", reason -> services.records().confirmEnteredInError(note, reason)));
        }
    }

    private Div cosign() {
        Confirmed confirmed = new Confirmed(services.accounts());
        Button sign = new Button(Text.of("therapist.cosign.sign"), click -> {
            if (confirmed.run(() -> services.records().cosign(note))) {
                Undo.say(Text.of("therapist.cosign.done"));
                changed.run();
            }
        });
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div box = new Div(Parts.paragraph(Text.of("therapist.cosign.why")), confirmed, sign);
        box.addClassName("st-note-fields");
        return box;
    }

    private NativeDetails addendum() {
        UUID id = TypedId.nextValue();
        TextBox words = TextBox.area(Text.of("therapist.addendum.words")).most(TEXT_MAX);
        Confirmed confirmed = new Confirmed(services.accounts());
        Button sign = new Button(Text.of("therapist.addendum.sign"), click -> {
            if (confirmed.run(() -> services.records().addAddendum(id, note, words.value()))) {
                Undo.say(Text.of("therapist.addendum.done"));
                changed.run();
            }
        });
        return details(Text.of("therapist.addendum.add"), words, confirmed, sign);
    }

    private NativeDetails reasoned(String act, Consumer<String> work) {
        TextBox reason = TextBox.area(Text.of("therapist." + act + ".reason"))
                .most(REASON_MAX)
                .help(Text.of("therapist." + act + ".why"));
        Confirmed confirmed = new Confirmed(services.accounts());
        Button button = new Button(Text.of("therapist." + act + ".do"), click -> {
            if (confirmed.run(() -> work.accept(reason.value()))) {
                Undo.say(Text.of("therapist." + act + ".done"));
                changed.run();
            }
        });
        return details(Text.of("therapist." + act + ".open"), reason, confirmed, button);
    }

    private static NativeDetails details(String summary, TextBox words, Confirmed confirmed, Button button) {
        Div content = new Div(words, confirmed, button);
        content.addClassName("st-note-fields");
        NativeDetails details = new NativeDetails(summary, content);
        details.addClassName("st-more");
        return details;
    }
}
