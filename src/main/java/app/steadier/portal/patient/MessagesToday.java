package app.steadier.portal.patient;

import app.steadier.message.MessagePagesService;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.LinkCard;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A message that the reader has not opened. */
@org.springframework.stereotype.Component
class MessagesToday implements TodayPart {

    private static final int ORDER = 20;

    private final MessagePagesService pages;

    MessagesToday(MessagePagesService pages) {
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> part() {
        int unread = pages.unread();
        return unread == 0
                ? Optional.empty()
                : Optional.of(new LinkCard(PatientLinks.messages(), Glyph.CHAT, Text.of("talk.today", unread))
                        .text(Text.of("talk.today.text"))
                        .toDo());
    }
}
