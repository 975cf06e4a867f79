package app.steadier.portal.patient;

import app.steadier.base.TypedId;
import app.steadier.message.ConversationPage;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.talk.Talk;
import app.steadier.portal.talk.TalkServices;
import app.steadier.portal.talk.TalkWords;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** One of the reader's conversations. */
@Route(value = "patient/messages/:thread", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
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
        String subject = page.head().subject();
        PageHeader header = new PageHeader(TalkWords.with(page.head()))
                .over(Parts.link(PatientLinks.messages(), Text.of("talk.title")));
        begin(subject == null ? header : header.sentence(subject));
        add(new Talk(services, page, true, () -> show(thread)));
        add(TalkWords.neverForEmergencies(), Parts.whoSeesThis(Text.of("talk.who")));
    }
}
