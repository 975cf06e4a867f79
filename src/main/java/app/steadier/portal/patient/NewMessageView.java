package app.steadier.portal.patient;

import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.message.Addressee;
import app.steadier.message.MessageDraft;
import app.steadier.message.NewConversation;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Go;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.TextBox;
import app.steadier.portal.shell.Undo;
import app.steadier.portal.talk.Composer;
import app.steadier.portal.talk.TalkLinks;
import app.steadier.portal.talk.TalkServices;
import app.steadier.portal.talk.TalkWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reader writes to someone of their care team or to the front desk. */
@Route(value = "patient/messages/new", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class NewMessageView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String DESK = "desk";
    private static final int SUBJECT = 120;

    private final transient TalkServices services;
    private final Div when = new Div();

    NewMessageView(TalkServices services) {
        super("talk.title");
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(new PageHeader(Text.of("talk.write")).over(Parts.link(PatientLinks.messages(), Text.of("talk.title"))));
        add(TalkWords.neverForEmergencies(), form());
        add(Parts.whoSeesThis(Text.of("talk.who")));
    }

    private Section form() {
        MessageDraft draft = services.drafts().mine(Composer.NEW);
        List<Addressee> addressees = services.pages().addressees();
        Field to = Field.choice(Text.of("talk.to"), null, addressees, NewMessageView::key, TalkWords::addressee);
        if (draft != null && addressees.stream().anyMatch(each -> key(each).equals(draft.addressee()))) {
            to.with(draft.addressee());
        }
        TextBox subject = TextBox.line(Text.of("talk.subject")).most(SUBJECT);
        if (draft != null && draft.subject() != null) {
            subject.put(draft.subject());
        }
        Composer composer = new Composer(
                services.drafts(),
                Composer.NEW,
                TypedId.nextValue(),
                draft,
                Text.of("talk.words"),
                to::optional,
                () -> subject.value().isBlank() ? null : subject.value());
        to.onChange(changed -> {
            expect(to.value());
            composer.keep();
        });
        composer.sends(
                Text.of("talk.send"),
                (thread, message, body) -> {
                    services.messages()
                            .begin(new NewConversation(
                                    thread, message, null, staff(to.needed()), subject.value(), body));
                    Go.to(new TalkLinks(PatientLinks.MESSAGES).conversation(thread));
                },
                () -> Undo.say(Text.of("talk.sent")));
        expect(to.value());
        Div fields = new Div(to, when, subject);
        fields.addClassName("st-form");
        Section card = Parts.card(Text.of("talk.new"));
        card.add(fields, composer);
        return card;
    }

    private void expect(String to) {
        when.removeAll();
        when.add(TalkWords.expectation(
                services.pages().expectation(staff(to)), services.time().today()));
    }

    private static String key(Addressee addressee) {
        return addressee.staff() == null ? DESK : addressee.staff().toString();
    }

    private static @Nullable StaffId staff(String key) {
        return key.isEmpty() || key.equals(DESK) ? null : StaffId.parse(key);
    }
}
