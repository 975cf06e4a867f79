package app.steadier.portal.care;

import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.consent.Consent;
import app.steadier.consent.ConsentKind;
import app.steadier.consent.ConsentPage;
import app.steadier.consent.FamilySession;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** A person's consents for staff: the list, a new one by kind, contacts, the check before something is told. */
public final class ConsentsBoard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ConsentServices services;
    private final transient ConsentLinks links;

    /** @param changed called after a contact was added */
    public ConsentsBoard(ConsentPage page, ConsentServices services, ConsentLinks links, Runnable changed) {
        this.services = services;
        this.links = links;
        addClassName("st-columns");
        Div main = new Div(list(page), kinds(page.patient()));
        Div side = new Div(new ShareCheck(page, services.consents()));
        family(page.patient(), side);
        side.add(contacts(page, changed));
        add(main, side);
    }

    private Section list(ConsentPage page) {
        Section card = Parts.card(Text.of("consent.list"));
        if (page.consents().isEmpty()) {
            card.add(Parts.empty(Text.of("consent.none"), Text.of("consent.none.text")));
        }
        page.consents().forEach(consent -> card.add(row(consent)));
        return card;
    }

    private Div row(Consent consent) {
        return Parts.row(
                Parts.grow(
                        Parts.link(
                                links.consent(consent.patient(), consent.id()),
                                Text.of(
                                        "consent.row",
                                        Text.of("consent.kind", consent.kind()),
                                        ConsentWords.recipients(consent))),
                        Parts.paragraph(ConsentWords.facts(consent, services.time()), "st-muted", "st-small")),
                ConsentWords.badge(consent, services.time()));
    }

    private Section kinds(PatientId patient) {
        Section card = Parts.card(
                Text.of("consent.new"), Parts.paragraph(Text.of("consent.new.text"), "st-muted", "st-small"));
        for (ConsentKind kind : ConsentKind.values()) {
            card.add(Parts.row(
                    Parts.grow(
                            Parts.paragraph(Text.of("consent.kind", kind), "st-strong"),
                            Parts.paragraph(Text.of("consent.kindText", kind), "st-muted", "st-small")),
                    prepare(patient, kind)));
        }
        return card;
    }

    private Anchor prepare(PatientId patient, ConsentKind kind) {
        Anchor prepare =
                Parts.button(links.consent(patient, TypedId.nextValue(), kind), Text.of("consent.prepare"), false);
        prepare.getElement().setAttribute("aria-label", Text.of("consent.prepareOf", Text.of("consent.kind", kind)));
        return prepare;
    }

    private void family(PatientId patient, Div side) {
        List<FamilySession> sessions = services.family().comingUp(patient);
        if (sessions.isEmpty()) {
            return;
        }
        Section card = Parts.card(Text.of("consent.family"));
        for (FamilySession session : sessions) {
            String when = Dates.list(session.start().toLocalDate()) + ", " + Dates.span(session.start(), session.end());
            String path = links.family(session.session());
            card.add(Parts.row(Parts.grow(
                    path == null ? Parts.paragraph(when) : Parts.link(path, when),
                    Parts.paragraph(Text.of("consent.family.guests", session.guests()), "st-muted", "st-small"))));
        }
        side.add(card);
    }

    private Section contacts(ConsentPage page, Runnable changed) {
        Section card = Parts.card(
                Text.of("consent.contacts"), Parts.paragraph(Text.of("consent.contacts.text"), "st-muted", "st-small"));
        page.contacts()
                .forEach(contact -> card.add(Parts.row(Parts.grow(
                        Parts.paragraph(contact.name(), "st-strong"),
                        Parts.paragraph(
                                Text.of("consent.relation", contact.relation())
                                        + (contact.organisation() == null ? "" : ", " + contact.organisation())
                                        + (contact.phone() == null ? "" : ", " + contact.phone()),
                                "st-muted",
                                "st-small")))));
        NativeDetails add = new NativeDetails(
                Text.of("consent.contact.add"),
                new ContactForm(page.patient(), services.contacts(), contact -> changed.run()));
        add.addClassName("st-more");
        card.add(add);
        return card;
    }
}
