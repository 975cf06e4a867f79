package app.steadier.portal.care;

import app.steadier.consent.ConsentText;
import app.steadier.consent.SignatureKind;
import app.steadier.consent.Signing;
import app.steadier.portal.shell.Confirmed;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;

/** The office takes a signature over from paper: whose name stands there, and where the paper is. */
public final class PaperSigning extends Section {

    private static final long serialVersionUID = 1L;
    private static final int NAME_MAX = 120;
    private static final int REASON_MAX = 500;

    private final Field name = Field.words(Text.of("consent.paper.name"), NAME_MAX);
    private final Field reference =
            Field.lines(Text.of("consent.paper.reference"), REASON_MAX).help(Text.of("consent.paper.help"));

    /** @param signed called afterwards */
    public PaperSigning(UUID consent, ConsentText text, String person, ConsentServices services, Runnable signed) {
        addClassName("st-card");
        Problems problems = new Problems().reason(reference).beside(name, "consent.problem.missing.SIGNATURE");
        Confirmed confirmed = new Confirmed(services.accounts());
        Button save = new Button(Text.of("consent.paper.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                Runnable sign = () -> services.consents()
                        .signedOnPaper(
                                consent,
                                new Signing(
                                        SignatureKind.PAPER, name.needed(), null, null, text.sha256(), text.language()),
                                reference.needed());
                if (confirmed.run(problems, sign)) {
                    signed.run();
                    Undo.say(Text.of("consent.paper.saved"));
                }
            } finally {
                save.setEnabled(true);
            }
        });
        Div form = new Div(name, reference, confirmed);
        form.addClassName("st-form");
        Div buttons = new Div(save, Parts.print(Text.of("consent.print")));
        buttons.addClassName("st-line");
        add(
                new H2(Text.of("consent.paper")),
                Parts.paragraph(Text.of("consent.paper.text", person), "st-muted", "st-small"),
                form,
                problems,
                buttons);
    }
}
