package app.steadier.portal.therapist;

import app.steadier.base.TypedId;
import app.steadier.message.ConversationPage;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.talk.Talk;
import app.steadier.portal.talk.TalkServices;
import app.steadier.portal.talk.TalkWords;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** One conversation with someone in the program. */
@Route(value = TherapistLinks.MESSAGE, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class MessageView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TalkServices services;

    MessageView(TalkServices services) {
        super("talk.title");
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(TypedId.parseValue(event.getRouteParameters().get("thread").orElse("")));
    }

    private void show(UUID thread) {
        ConversationPage page = services.pages().page(thread, null);
        begin(new PageHeader(page.head().person())
                .over(Parts.link(TherapistLinks.MESSAGES, Text.of("talk.title")))
                .sentence(TalkWords.who(page.head())));
        add(new Talk(services, page, false, () -> show(thread)));
    }
}
