package app.steadier.portal.therapist;

import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.talk.Inbox;
import app.steadier.portal.talk.TalkLinks;
import app.steadier.portal.talk.TalkServices;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Messages: what is new first, then what waits for an answer. */
@Route(value = TherapistLinks.MESSAGES, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class MessagesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TalkServices services;

    MessagesView(TalkServices services) {
        super("talk.title");
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TalkLinks links = new TalkLinks(TherapistLinks.MESSAGES);
        Inbox inbox = new Inbox(services, links, Inbox.Show.of(event.getLocation()), true);
        begin(inbox.header(links));
        add(inbox);
    }
}
