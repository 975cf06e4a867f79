package app.steadier.portal.patient;

import app.steadier.access.AccountService;
import app.steadier.base.UserProblem;
import app.steadier.consent.ConsentService;
import app.steadier.consent.ConsentText;
import app.steadier.consent.SignatureKind;
import app.steadier.consent.Signing;
import app.steadier.portal.shell.Confirmed;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Segmented;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reader signs: the name typed, and a line drawn by finger or pen if they like; the password when it was typed long ago. */
final class SignCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int NAME_MAX = 120;

    private final Field name = Field.words(Text.of("patient.sign.name"), NAME_MAX);
    private final SignaturePad pad = new SignaturePad();
    private final transient Segmented<SignatureKind> ways = new Segmented<>(
            Text.of("patient.sign.how"),
            List.of(SignatureKind.TYPED, SignatureKind.DRAWN),
            each -> Text.of("patient.sign.way", each),
            this::choose);
    private @Nullable SignatureKind way;

    SignCard(UUID consent, ConsentText text, ConsentService consents, AccountService accounts, Runnable signed) {
        addClassName("st-card");
        Problems problems = new Problems().beside(name, "consent.problem.missing.SIGNATURE");
        Confirmed confirmed = new Confirmed(accounts);
        Button sign = new Button(Text.of("patient.sign"));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.addClassName("st-big");
        sign.setDisableOnClick(true);
        sign.addClickListener(click -> {
            try {
                if (confirmed.run(problems, () -> consents.sign(consent, signing(text)))) {
                    signed.run();
                    Undo.say(Text.of("patient.sign.done"));
                }
            } finally {
                sign.setEnabled(true);
            }
        });
        pad.setVisible(false);
        Div how = new Div(Parts.span(Text.of("patient.sign.how"), "st-muted", "st-small", "st-medium"), ways);
        how.addClassName("st-field");
        Div form = new Div(name, how, pad, confirmed);
        form.addClassName("st-form");
        add(new H2(Text.of("patient.sign.title")), Parts.paragraph(Text.of("patient.sign.free")), form, problems, sign);
    }

    private void choose(SignatureKind chosen) {
        way = chosen;
        ways.show(chosen);
        pad.setVisible(chosen == SignatureKind.DRAWN);
    }

    private Signing signing(ConsentText text) {
        String written = name.needed();
        if (way == null) {
            throw new UserProblem("patient.sign.choose");
        }
        if (way == SignatureKind.DRAWN && pad.line().isEmpty()) {
            throw new UserProblem("patient.sign.draw");
        }
        return new Signing(
                way, written, way == SignatureKind.DRAWN ? pad.line() : null, null, text.sha256(), text.language());
    }
}
