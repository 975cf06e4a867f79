package app.steadier.portal.admin;

import app.steadier.access.Role;
import app.steadier.message.OutboxService;
import app.steadier.message.SentMail;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.NavItem;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The e-mail that a demonstration would have sent. Elsewhere this page does not exist. */
@Route(value = OutboxView.PATH, layout = StaffFrame.class)
@RolesAllowed("ADMIN")
class OutboxView extends Page implements BeforeEnterObserver {

    static final String PATH = "admin/outbox";

    private static final long serialVersionUID = 1L;

    private final transient OutboxService service;

    OutboxView(OutboxService service) {
        super("talk.outbox");
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<SentMail> mails = service.latest();
        begin(new PageHeader(Text.of("talk.outbox")).sentence(Text.of("talk.outbox.text", mails.size())));
        Section card = Parts.card(Text.of("talk.outbox.latest"));
        if (mails.isEmpty()) {
            card.add(Parts.empty(Glyph.INBOX, Text.of("talk.outbox.none"), Text.of("talk.outbox.none.text")));
        }
        mails.forEach(mail -> card.add(row(mail)));
        add(card);
    }

    private static Div row(SentMail mail) {
        NativeDetails words = new NativeDetails(Text.of("talk.outbox.read"), Parts.paragraph(mail.body(), "st-mail"));
        words.addClassName("st-more");
        String to = mail.to();
        return Parts.row(
                Parts.grow(
                        Parts.paragraph(mail.subject(), "st-strong"),
                        Parts.paragraph(
                                to == null
                                        ? Dates.moment(mail.at())
                                        : Text.of("talk.outbox.to", to, Dates.moment(mail.at())),
                                "st-muted")),
                Parts.badge(
                        mail.state() == SentMail.State.SENT ? Tone.OK : Tone.NEUTRAL,
                        mail.state() == SentMail.State.SENT ? Glyph.CHECK : Glyph.CLOCK,
                        Text.of("talk.outbox.state", mail.state())),
                words);
    }

    /** Its place in the navigation, where there is such a page. */
    @Configuration(proxyBeanMethods = false)
    @Profile("demo | test")
    static class Place {

        @Bean
        NavItem adminOutbox() {
            return new NavItem(Role.ADMIN, 9, PATH, "talk.outbox", Glyph.INBOX);
        }
    }
}
