package app.steadier.portal.therapist;

import app.steadier.access.AccountService;
import app.steadier.portal.shell.Confirmed;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Asks before notes are signed, and for the password when it was typed long ago. The safe choice has the focus. */
@Tag("dialog")
final class SignDialog extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;

    SignDialog(AccountService accounts) {
        this.accounts = accounts;
        addClassName("st-dialog");
        getElement().setAttribute("aria-labelledby", "sign-question");
    }

    /**
     * @param question with the number of notes
     * @param sign words of the button that signs
     * @param waiting what is not signed now, and why
     */
    void ask(String question, String sign, List<String> waiting, Runnable act, Runnable closed) {
        removeAll();
        H2 heading = new H2(question);
        heading.setId("sign-question");
        Confirmed confirmed = new Confirmed(accounts);
        Button yes = new Button(sign);
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> {
            if (confirmed.run(act)) {
                close();
                closed.run();
            }
            yes.setEnabled(true);
        });
        Button no = new Button(Text.of("therapist.sign.notYet"), click -> {
            close();
            closed.run();
        });
        Div acts = new Div(no, yes);
        acts.addClassNames("st-line", "st-dialog-acts");
        add(heading, Parts.paragraph(Text.of("therapist.sign.final")));
        if (!waiting.isEmpty()) {
            Div later = new Div(
                    Parts.paragraph(Text.of("therapist.sign.waiting"), "st-strong"),
                    Parts.list(waiting.stream().map(Span::new).toList()));
            later.addClassName("st-well");
            add(later);
        }
        add(confirmed, acts);
        getElement().executeJs("if (!this.open) this.showModal()");
    }

    private void close() {
        getElement().executeJs("this.close()");
    }
}
