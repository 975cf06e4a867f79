package app.steadier.portal.patient;

import app.steadier.message.Conversation;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.LinkCard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.talk.TalkLinks;
import app.steadier.portal.talk.TalkServices;
import app.steadier.portal.talk.TalkWords;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/** The reader's conversations with their care team and the front desk: what is new first. */
@Route(value = PatientLinks.MESSAGES, layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class MessagesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TalkServices services;

    MessagesView(TalkServices services) {
        super("talk.title");
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TalkLinks links = new TalkLinks(PatientLinks.MESSAGES);
        List<Conversation> mine = services.pages().mine();
        begin(new PageHeader(Text.of("talk.title")).sentence(Text.of("talk.what")));
        add(TalkWords.neverForEmergencies(), Parts.button(links.begin(), Text.of("talk.write"), true));
        if (mine.isEmpty()) {
            add(Parts.plainCard(Parts.empty(Glyph.CHAT, Text.of("talk.none"), Text.of("talk.none.patient"))));
        }
        LocalDate today = services.time().today();
        mine.forEach(each -> add(card(each, links, today)));
        add(Parts.whoSeesThis(Text.of("talk.who")));
    }

    private static LinkCard card(Conversation each, TalkLinks links, LocalDate today) {
        LinkCard card = new LinkCard(links.conversation(each.id()), Glyph.CHAT, TalkWords.with(each));
        if (each.unread() > 0) {
            card.toDo().text(Text.of("talk.unread", each.unread()));
        }
        if (each.subject() != null) {
            card.text(each.subject());
        }
        card.text(each.lastFromPatient() ? Text.of("talk.wrote", each.preview()) : each.preview());
        String at = TalkWords.at(each.lastAt(), today);
        return card.text(each.closed() ? Text.of("talk.closed.at", at) : at);
    }
}
