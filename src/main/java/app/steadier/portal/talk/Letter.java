package app.steadier.portal.talk;

import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.message.MessageDraft;
import app.steadier.message.NewConversation;
import app.steadier.message.Person;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Go;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.TextBox;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff begins a conversation with someone in the program. */
public final class Letter extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SUBJECT = 120;

    /**
     * @param to whom it is for, as the address says; null when the writer chooses
     */
    public Letter(TalkServices services, TalkLinks links, @Nullable PatientId to) {
        addClassName("st-board");
        UUID about = to == null ? Composer.NEW : to.value();
        MessageDraft draft = services.drafts().mine(about);
        List<Person> people = services.pages().people();
        if (people.isEmpty()) {
            add(Parts.plainCard(Parts.empty(Text.of("talk.nobodyToWrite"), Text.of("talk.nobodyToWrite.text"))));
            return;
        }
        Field person = Field.choice(
                Text.of("talk.to"),
                Text.of("talk.choose"),
                people,
                each -> each.id().toString(),
                Person::name);
        String chosen = to != null ? to.toString() : draft == null ? null : draft.addressee();
        if (chosen != null
                && people.stream().anyMatch(each -> each.id().toString().equals(chosen))) {
            person.with(chosen);
        }
        TextBox subject = TextBox.line(Text.of("talk.subject")).most(SUBJECT);
        if (draft != null && draft.subject() != null) {
            subject.put(draft.subject());
        }
        Composer composer = new Composer(
                services.drafts(),
                about,
                TypedId.nextValue(),
                draft,
                Text.of("talk.words"),
                person::optional,
                () -> subject.value().isBlank() ? null : subject.value());
        person.onChange(changed -> composer.keep());
        composer.sends(
                Text.of("talk.send"),
                (thread, message, body) -> {
                    services.messages()
                            .begin(new NewConversation(
                                    thread, message, PatientId.parse(person.needed()), null, subject.value(), body));
                    Go.to(links.conversation(thread));
                },
                () -> Undo.say(Text.of("talk.sent")));
        Section card = Parts.card(Text.of("talk.write"));
        Div fields = new Div(person, subject);
        fields.addClassName("st-form");
        card.add(fields, composer, Parts.paragraph(Text.of("talk.who.staff"), "st-caption"));
        add(card);
    }
}
