package app.steadier.portal.therapist;

import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.consent.Contact;
import app.steadier.consent.FamilyGuest;
import app.steadier.consent.FamilyPage;
import app.steadier.consent.FamilySessionService;
import app.steadier.portal.care.ConsentWords;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** Who joins a family session, and who may: each judged by the consents of this moment. */
@Route(value = TherapistLinks.FAMILY, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class FamilyView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int UNDO_SECONDS = 10;

    private final transient FamilySessionService service;
    private final Problems problems = new Problems();
    private transient SessionId session = SessionId.next();

    FamilyView(FamilySessionService service) {
        super("therapist.family.title");
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = SessionId.parse(event.getRouteParameters().get("session").orElse(""));
        show();
    }

    private void show() {
        FamilyPage page = service.page(session);
        begin(new PageHeader(Text.of("therapist.family.with", page.name()))
                .over(Parts.link(TherapistLinks.patient(page.patient()), page.name()))
                .sentence(Dates.full(page.start().toLocalDate()) + ", " + Dates.span(page.start(), page.end()))
                .actions(Parts.button(
                        TherapistLinks.consents(page.patient()), Text.of("consent.list.of", page.name()), false)));
        Section guests = Parts.card(Text.of("therapist.family.guests"));
        if (page.guests().isEmpty()) {
            guests.add(Parts.empty(Text.of("therapist.family.none"), Text.of("therapist.family.none.text")));
        }
        page.guests().forEach(guest -> guests.add(guest(page, guest)));
        add(guests);
        if (page.open()) {
            add(others(page), problems);
        }
    }

    private Div guest(FamilyPage page, FamilyGuest guest) {
        Div words = words(guest.contact());
        if (!guest.verdict().allowed()) {
            words.add(
                    Parts.paragraph(Text.of("therapist.family.noLonger", ConsentWords.reason(guest.verdict()))),
                    Parts.link(TherapistLinks.consents(page.patient()), Text.of("therapist.family.toConsents")));
        }
        Button back = new Button(Text.of("therapist.family.back"));
        back.setAriaLabel(Text.of("therapist.family.backOf", guest.contact().name()));
        back.setDisableOnClick(true);
        back.addClickListener(click -> {
            service.takeBack(guest.invitation());
            show();
            String said = Text.of("therapist.family.taken", guest.contact().name());
            if (guest.verdict().allowed()) {
                Undo.offer(said, UNDO_SECONDS, () -> invite(TypedId.nextValue(), guest.contact()));
            } else {
                Undo.say(said);
            }
        });
        return Parts.row(words, ConsentWords.badge(guest.verdict()), back);
    }

    private Section others(FamilyPage page) {
        Section card = Parts.card(
                Text.of("therapist.family.invite"),
                Parts.paragraph(Text.of("therapist.family.invite.text", page.name()), "st-muted", "st-small"));
        if (page.others().isEmpty()) {
            card.add(
                    Parts.paragraph(Text.of("therapist.family.nobody")),
                    Parts.link(TherapistLinks.consents(page.patient()), Text.of("therapist.family.toContacts")));
        }
        page.others().forEach(other -> {
            Div words = words(other.contact());
            Div row = Parts.row(words, ConsentWords.badge(other.verdict()));
            if (other.verdict().allowed()) {
                UUID invitation = TypedId.nextValue();
                Button invite = new Button(Text.of("therapist.family.ask"));
                invite.setAriaLabel(
                        Text.of("therapist.family.askOf", other.contact().name()));
                invite.setDisableOnClick(true);
                invite.addClickListener(click -> {
                    invite(invitation, other.contact());
                    invite.setEnabled(true);
                });
                row.add(invite);
            } else {
                words.add(
                        Parts.paragraph(ConsentWords.reason(other.verdict())),
                        Parts.link(TherapistLinks.consents(page.patient()), Text.of("therapist.family.toConsents")));
            }
            card.add(row);
        });
        return card;
    }

    private static Div words(Contact contact) {
        return Parts.grow(
                Parts.paragraph(contact.name(), "st-strong"),
                Parts.paragraph(Text.of("consent.relation", contact.relation()), "st-muted", "st-small"));
    }

    private void invite(UUID invitation, Contact contact) {
        if (problems.run(() -> service.invite(invitation, session, contact.id()))) {
            show();
            Undo.offer(Text.of("therapist.family.invited", contact.name()), UNDO_SECONDS, () -> {
                service.takeBack(invitation);
                show();
            });
        }
    }
}
