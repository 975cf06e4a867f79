package app.steadier.portal.care;

import app.steadier.base.UserProblem;
import app.steadier.consent.ConsentAsk;
import app.steadier.consent.ConsentPage;
import app.steadier.consent.ConsentPurpose;
import app.steadier.consent.ConsentService;
import app.steadier.consent.ConsentVerdict;
import app.steadier.consent.Information;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Ticks;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;

/** "Check before you share": to whom, why, what; then whether a consent covers it, or the exact reason why not. */
final class ShareCheck extends FormCard {

    private static final long serialVersionUID = 1L;

    private final transient ConsentPage page;
    private final transient ConsentService consents;
    private final Div answer = new Div();
    private final Field recipient;
    private final Field purpose = Field.choice(
                    Text.of("consent.check.purpose"),
                    Text.of("consent.choose"),
                    List.of(ConsentPurpose.values()),
                    ConsentPurpose::name,
                    each -> Text.of("consent.purpose", each))
            .onChange(changed -> forget());
    private final Ticks<Information> information = new Ticks<>(
            Text.of("consent.check.information"),
            List.of(Information.values()),
            each -> Text.of("consent.information", each),
            this::forget);

    ShareCheck(ConsentPage page, ConsentService consents) {
        super(Text.of("consent.check"));
        this.page = page;
        this.consents = consents;
        recipient = Field.choice(
                        Text.of("consent.check.recipient"),
                        Text.of("consent.choose"),
                        page.contacts(),
                        contact -> contact.id().toString(),
                        ConsentWords::contact)
                .onChange(changed -> forget());
        answer.getElement().setAttribute("role", "status");
        if (page.contacts().isEmpty()) {
            fields(Parts.paragraph(Text.of("consent.check.nobody"), "st-muted"));
            return;
        }
        fields(recipient, purpose, information);
        button(Text.of("consent.check.ask"), this::ask, () -> {});
        add(answer);
    }

    /** An answer holds for what was asked only. */
    private void forget() {
        answer.removeAll();
    }

    private void ask() {
        forget();
        UUID to = UUID.fromString(recipient.needed());
        ConsentPurpose why = ConsentPurpose.valueOf(purpose.needed());
        if (information.value().isEmpty()) {
            throw new UserProblem("consent.check.nothing");
        }
        ConsentVerdict verdict = consents.check(new ConsentAsk(page.patient(), to, why, information.value()));
        Div box = new Div(ConsentWords.badge(verdict));
        box.addClassNames("st-well", "st-verdict");
        box.add(Parts.paragraph(
                verdict.allowed()
                        ? Text.of("consent.check.rests", verdict.consents().size())
                        : ConsentWords.reason(verdict)));
        answer.add(box);
    }
}
