package app.steadier.portal.talk;

import app.steadier.base.ProgramTime;
import app.steadier.message.MessageDraftService;
import app.steadier.message.MessagePagesService;
import app.steadier.message.MessageService;
import app.steadier.message.ReminderService;
import org.springframework.stereotype.Component;

/** The services behind pages of messages. */
@Component
public record TalkServices(
        MessageService messages,
        MessagePagesService pages,
        MessageDraftService drafts,
        ReminderService reminders,
        ProgramTime time) {}
