package app.steadier.portal.talk;

import app.steadier.message.Conversation;
import app.steadier.message.ConversationPage;
import app.steadier.message.MessageLine;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;

/** One conversation: what was said, who has read it, and the place to answer. Opening it is reading it. */
public final class Talk extends Div {

    private static final long serialVersionUID = 1L;
    private static final int UNDO_SECONDS = 10;

    private final transient TalkServices services;
    private final transient ConversationPage page;
    private final transient Runnable changed;
    private final boolean patient;
    private final OrderedList said = new OrderedList();

    /**
     * @param patient whether the person it is about looks at it
     * @param changed called after a message was sent, and after the conversation was ended or opened again
     */
    public Talk(TalkServices services, ConversationPage page, boolean patient, Runnable changed) {
        this.services = services;
        this.page = page;
        this.patient = patient;
        this.changed = changed;
        addClassName("st-board");
        said.addClassName("st-talk");
        said.getElement().setAttribute("aria-label", Text.of("talk.said"));
        Div history = new Div();
        history.addClassName("st-card");
        if (page.earlier()) {
            history.add(earlier(page.messages().getFirst().seq()));
        }
        fill(page.messages(), false);
        history.add(said);
        add(history);
        if (page.head().mine() && !page.messages().isEmpty()) {
            services.messages().seen(page.head().id(), page.messages().getLast().seq());
        }
        answer();
    }

    private void answer() {
        Conversation head = page.head();
        if (head.closed()) {
            add(Parts.plainCard(
                    Parts.empty(Text.of("talk.over"), Text.of(patient ? "talk.over.patient" : "talk.over.staff"))));
            return;
        }
        if (!page.canAnswer()) {
            add(Parts.plainCard(Parts.empty(Text.of("talk.noTeam"), Text.of("talk.noTeam.text"))));
            return;
        }
        Section card = Parts.card(Text.of("talk.answer"));
        if (patient) {
            card.add(TalkWords.expectation(page.expectation(), services.time().today()));
        } else if (!head.mine()) {
            card.add(Parts.paragraph(Text.of("talk.join"), "st-muted"));
        }
        card.add(new Composer(
                        services.drafts(),
                        head.id(),
                        head.id(),
                        services.drafts().mine(head.id()),
                        Text.of("talk.words"),
                        () -> null,
                        () -> null)
                .sends(
                        Text.of("talk.send"),
                        (thread, message, body) -> services.messages().send(message, thread, body),
                        () -> {
                            changed.run();
                            Undo.say(Text.of("talk.sent"));
                        }));
        add(card);
        if (page.canEnd()) {
            add(end(head));
        }
    }

    private Component end(Conversation head) {
        Button end = new Button(Text.of("talk.end"), Glyph.LOCK.icon());
        end.setDisableOnClick(true);
        end.addClickListener(click -> {
            services.messages().end(head.id());
            changed.run();
            Undo.offer(Text.of("talk.ended"), UNDO_SECONDS, () -> {
                services.messages().open(head.id());
                changed.run();
            });
        });
        Div row = new Div(end, Parts.span(Text.of("talk.end.text"), "st-muted", "st-small"));
        row.addClassName("st-line");
        return row;
    }

    private Button earlier(long before) {
        Button earlier = new Button(Text.of("talk.earlier"));
        earlier.addClickListener(click -> {
            ConversationPage more = services.pages().page(page.head().id(), before);
            fill(more.messages(), true);
            Component parent = earlier.getParent().orElseThrow();
            earlier.getElement().removeFromParent();
            if (more.earlier()) {
                ((Div) parent)
                        .addComponentAsFirst(earlier(more.messages().getFirst().seq()));
            }
        });
        return earlier;
    }

    private void fill(List<MessageLine> messages, boolean before) {
        LocalDate today = services.time().today();
        int place = 0;
        for (MessageLine message : messages) {
            ListItem item = item(message, today);
            if (before) {
                said.getElement().insertChild(place++, item.getElement());
            } else {
                said.add(item);
            }
        }
    }

    private ListItem item(MessageLine message, LocalDate today) {
        String author = message.mine()
                ? Text.of("talk.you")
                : message.author() == null ? Text.of("talk.frontDesk") : message.author();
        Div head =
                new Div(Parts.span(author, "st-strong"), Parts.span(TalkWords.at(message.at(), today), "st-caption"));
        head.addClassName("st-line");
        Paragraph body = Parts.paragraph(message.body(), "st-talk-body");
        ListItem item = new ListItem(head, body);
        item.addClassName(message.fromPatient() == patient ? "st-talk-mine" : "st-talk-theirs");
        String mark = mark(message, today);
        if (!mark.isEmpty()) {
            item.add(message.readAt() == null ? Parts.paragraph(mark, "st-caption") : Parts.line(Glyph.CHECK, mark));
        }
        return item;
    }

    /** Who read what one's own side wrote. */
    private String mark(MessageLine message, LocalDate today) {
        if (message.fromPatient() != patient) {
            return "";
        }
        if (message.readAt() == null) {
            return Text.of("talk.notRead");
        }
        String at = TalkWords.at(message.readAt(), today);
        return message.readBy() == null ? Text.of("talk.read", at) : Text.of("talk.readBy", message.readBy(), at);
    }
}
