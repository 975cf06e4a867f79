package app.steadier.portal.talk;

import app.steadier.base.TypedId;
import app.steadier.message.MessageDraft;
import app.steadier.message.MessageDraftService;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.TextBox;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The words of a message: kept while they are typed, and sent under one id that stays the same over a reload, so that the
 * same message never goes twice.
 */
public final class Composer extends Div {

    private static final long serialVersionUID = 1L;
    /** What a new conversation is about while nobody is chosen. */
    public static final UUID NEW = new UUID(0, 0);

    private static final int MOST = 5_000;
    private static final int TYPING = 2_000;

    /** What becomes of the words. */
    public interface Sender {

        /** @param message the id it is sent under */
        void send(UUID thread, UUID message, String body);
    }

    private final transient MessageDraftService drafts;
    private final transient UUID about;
    private final transient UUID message;
    private final transient UUID thread;
    private final transient Supplier<@Nullable String> addressee;
    private final transient Supplier<@Nullable String> subject;
    private final TextBox box;
    private final Problems problems = new Problems();
    private final Paragraph kept = Parts.paragraph("", "st-caption");
    private boolean sent;

    /**
     * @param about what is written about, for the draft
     * @param thread where it will stand
     * @param addressee whom it is for, when the conversation does not say
     */
    public Composer(
            MessageDraftService drafts,
            UUID about,
            UUID thread,
            @Nullable MessageDraft draft,
            String label,
            Supplier<@Nullable String> addressee,
            Supplier<@Nullable String> subject) {
        this.drafts = drafts;
        this.about = about;
        this.message = draft == null ? TypedId.nextValue() : draft.message();
        this.thread = draft == null ? thread : draft.thread();
        this.addressee = addressee;
        this.subject = subject;
        this.box = TextBox.area(label).most(MOST).onTyping(TYPING, this::keep);
        addClassName("st-form");
        kept.getElement().setAttribute("role", "status");
        if (draft != null) {
            box.put(draft.body());
            if (draft.savedAt() != null) {
                kept.setText(Text.of("talk.restored", Dates.moment(draft.savedAt())));
            }
        }
        add(box, kept, problems);
    }

    /** The button that sends, with what follows when it is done. */
    public Composer sends(String words, Sender sender, Runnable then) {
        Button send = new Button(words);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            try {
                if (problems.run(() -> sender.send(thread, message, box.value()))) {
                    sent = true;
                    then.run();
                }
            } finally {
                send.setEnabled(true);
            }
        });
        Div line = new Div(send);
        line.addClassName("st-line");
        add(line);
        return this;
    }

    /** Keeps what is typed, and says when. */
    public void keep() {
        if (sent) {
            return;
        }
        kept.setText(Text.of(
                "talk.kept",
                drafts.keep(new MessageDraft(about, message, thread, addressee.get(), subject.get(), box.value(), null))
                        .toLocalTime()));
    }

    /** As if somebody had typed it. */
    public void type(String words) {
        box.type(words);
    }

    public Problems problems() {
        return problems;
    }
}
