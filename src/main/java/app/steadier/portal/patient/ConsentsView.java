package app.steadier.portal.patient;

import app.steadier.base.ProgramTime;
import app.steadier.consent.Consent;
import app.steadier.consent.ConsentService;
import app.steadier.consent.ConsentState;
import app.steadier.portal.care.ConsentWords;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.LinkCard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Who may be told something about the reader: what waits for their word, what holds, what has ended. */
@Route(value = "patient/consents", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class ConsentsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ConsentService service;
    private final transient ProgramTime time;

    ConsentsView(ConsentService service, ProgramTime time) {
        super("patient.consents");
        this.service = service;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Consent> ready = service.mine().consents().stream()
                .filter(each -> each.signature() != null || each.missing().isEmpty())
                .toList();
        begin(Text.of("patient.consents"));
        add(Parts.paragraph(Text.of("patient.consents.what"), "st-muted"));
        if (ready.isEmpty()) {
            add(Parts.plainCard(Parts.empty(Text.of("patient.consents.none"), Text.of("patient.consents.none.text"))));
        }
        card("patient.consents.waiting", ready, List.of(ConsentState.DRAFT));
        card("patient.consents.holding", ready, List.of(ConsentState.SIGNED));
        card("patient.consents.over", ready, List.of(ConsentState.REVOKED, ConsentState.EXPIRED));
    }

    /** A way to what waits for the reader's word; nothing when nothing waits. */
    static Optional<LinkCard> waiting(List<Consent> all) {
        long waiting = all.stream()
                .filter(each -> each.signature() == null && each.missing().isEmpty())
                .count();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(
                        new LinkCard(PatientLinks.consents(), Glyph.PEN, Text.of("patient.consents.waits", waiting))
                                .text(Text.of("patient.consents.waits.text")));
    }

    private void card(String heading, List<Consent> all, List<ConsentState> states) {
        List<Consent> some = all.stream()
                .filter(each -> states.contains(each.state(time.now(), time.zone())))
                .toList();
        if (some.isEmpty()) {
            return;
        }
        Section card = Parts.card(Text.of(heading));
        some.forEach(each -> card.add(row(each)));
        add(card);
    }

    private Div row(Consent consent) {
        boolean waits = consent.signature() == null;
        return Parts.row(
                Parts.grow(
                        Parts.paragraph(ConsentWords.recipients(consent), "st-strong"),
                        Parts.paragraph(Text.of("consent.kind", consent.kind()), "st-muted"),
                        Parts.paragraph(ConsentWords.facts(consent, time), "st-caption")),
                Parts.button(
                        PatientLinks.consent(consent.id()),
                        Text.of(waits ? "patient.consents.sign" : "patient.consents.read"),
                        waits));
    }
}
