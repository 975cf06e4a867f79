package app.steadier.portal.patient;

import app.steadier.access.AccountService;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import app.steadier.consent.Consent;
import app.steadier.consent.ConsentService;
import app.steadier.consent.ConsentText;
import app.steadier.portal.care.ConsentAddress;
import app.steadier.portal.care.ConsentPaper;
import app.steadier.portal.care.ConsentWords;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** One consent: every word of it, then the reader's answer. */
@Route(value = "patient/consents/:consent", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class ConsentView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ConsentService service;
    private final transient AccountService accounts;
    private final transient ProgramTime time;
    private transient UUID id = new UUID(0, 0);

    ConsentView(ConsentService service, AccountService accounts, ProgramTime time) {
        super("patient.consent.title");
        this.service = service;
        this.accounts = accounts;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = ConsentAddress.id(event.getRouteParameters().get("consent").orElse(""));
        show(Text.locale().getLanguage());
    }

    private void show(String language) {
        Consent consent = service.mine().consents().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotAvailable::new);
        ConsentText text = service.text(id, language);
        begin(new PageHeader(Text.of("patient.consent.title"))
                .over(Parts.link(PatientLinks.consents(), Text.of("patient.consents"))));
        Div line = new Div(ConsentWords.badge(consent, time));
        line.addClassName("st-line");
        if (consent.signature() == null) {
            line.add(other(text.language()));
        }
        add(line);
        add(new ConsentPaper(text, consent.signature(), time));
        switch (consent.state(time.now(), time.zone())) {
            case DRAFT -> {
                if (text.missing().isEmpty()) {
                    add(new SignCard(id, text, service, accounts, () -> show(language)));
                } else {
                    add(Parts.paragraph(Text.of("patient.consent.notReady"), "st-muted"));
                }
            }
            case SIGNED -> add(new TakeBack(id, service, () -> show(language)));
            default -> add(Parts.plainCard(Parts.paragraph(ConsentWords.facts(consent, time))));
        }
    }

    /** What is signed is the text that is shown, so the language is chosen before. */
    private Button other(String language) {
        String wanted = "es".equals(language) ? "en" : "es";
        Button other = new Button(Text.of("patient.consent.in." + wanted), click -> show(wanted));
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        other.getElement().setAttribute("lang", wanted);
        return other;
    }
}
