package app.steadier.message;

import app.steadier.access.SystemAccess;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.message.NoticeSettings.Reminded;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the reminders that are due into the outbox. It may run on two portals at once and begin anew after a restart: a
 * reminder is named by person, kind and due time, and one name is stored once.
 */
@Component
class ReminderRun {

    private static final Duration BACK = Duration.ofHours(27);
    private static final Duration AHEAD = Duration.ofHours(73);

    private final NoticeSettings notices;
    private final List<ReminderSource> sources;
    private final Outbox outbox;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final ProgramTime time;

    ReminderRun(
            NoticeSettings notices,
            List<ReminderSource> sources,
            Outbox outbox,
            MailSettings settings,
            TransactionTemplate transaction,
            ProgramTime time) {
        this.notices = notices;
        this.sources = sources;
        this.outbox = outbox;
        this.settings = settings;
        this.transaction = transaction;
        this.time = time;
    }

    private record Ready(UUID account, Instant until) {}

    /** Looks once for what is due now. */
    void look() {
        if (!settings.on()) {
            return;
        }
        SystemAccess.run("reminders", () -> {
            Map<String, Ready> ready = transaction.execute(status -> ready());
            if (ready == null) {
                return;
            }
            Instant now = time.now();
            ready.forEach((cause, one) -> transaction.executeWithoutResult(
                    status -> outbox.put(cause, one.account(), Letter.REMINDER, now, one.until())));
        });
    }

    private Map<String, Ready> ready() {
        Instant now = time.now();
        Map<PatientId, Reminded> people = new HashMap<>();
        notices.reminded().forEach(each -> people.put(each.patient(), each));
        Map<String, Ready> ready = new LinkedHashMap<>();
        for (ReminderSource source : sources) {
            List<PatientId> wanting = people.values().stream()
                    .filter(each -> each.choices().of().contains(source.kind()))
                    .map(Reminded::patient)
                    .toList();
            if (!wanting.isEmpty()) {
                source.due(wanting, now.minus(BACK), now.plus(AHEAD)).forEach(due -> {
                    Reminded person = people.get(due.patient());
                    if (person == null) {
                        return;
                    }
                    ReminderPlan plan = ReminderPlan.of(source.kind(), due.at(), person.choices(), time.zone());
                    boolean goes = !plan.at().isAfter(now) && now.isBefore(plan.until());
                    if (goes && !plan.at().isBefore(person.since())) {
                        ready.put(
                                "REMINDER/" + source.kind() + "/" + due.patient() + "/" + time.local(due.at()),
                                new Ready(person.account(), plan.until()));
                    }
                });
            }
        }
        Set<String> known = outbox.known(ready.keySet());
        ready.keySet().removeAll(known);
        return ready;
    }
}
