package app.steadier.message;

import app.steadier.access.SystemAccess;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminders, outgoing e-mail and drafts that are too old, by the clock; in the portal only. */
@Component
@Profile("!cli & !test")
class MessageClock {

    private final ReminderRun reminders;
    private final OutboxRun outbox;
    private final Drafts drafts;

    MessageClock(ReminderRun reminders, OutboxRun outbox, Drafts drafts) {
        this.reminders = reminders;
        this.outbox = outbox;
        this.drafts = drafts;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void remind() {
        reminders.look();
    }

    @Scheduled(initialDelay = 25, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void send() {
        outbox.send();
    }

    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void forgetDrafts() {
        SystemAccess.run("old drafts", drafts::forgetOld);
    }
}
