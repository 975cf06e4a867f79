package app.steadier.portal.therapist;

import app.steadier.base.PatientId;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.talk.Letter;
import app.steadier.portal.talk.TalkLinks;
import app.steadier.portal.talk.TalkServices;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A new conversation with someone in the program. */
@Route(value = TherapistLinks.NEW_MESSAGE, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class NewMessageView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TalkServices services;

    NewMessageView(TalkServices services) {
        super("talk.title");
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PatientId to = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("to")
                .map(PatientId::parse)
                .orElse(null);
        begin(new PageHeader(Text.of("talk.write")).over(Parts.link(TherapistLinks.MESSAGES, Text.of("talk.title"))));
        add(new Letter(services, new TalkLinks(TherapistLinks.MESSAGES), to));
    }
}
