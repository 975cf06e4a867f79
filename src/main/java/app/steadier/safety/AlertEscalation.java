package app.steadier.safety;

import app.steadier.access.SystemAccess;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.settings.ProgramRule;
import app.steadier.settings.ProgramRules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells more people when nobody answers: the people on call first, then coordinators and administrators (model, lifecycle of
 * the alert). What was told stands in the database with the alert's row locked, so a restart forgets nothing, and two
 * servers tell once.
 */
@Component
class AlertEscalation {

    private static final Logger LOG = LoggerFactory.getLogger(AlertEscalation.class);

    private final AlertRows rows;
    private final AlertNotices notices;
    private final Responsible responsible;
    private final ProgramRules rules;
    private final TransactionTemplate transaction;
    private final ProgramTime time;

    AlertEscalation(
            AlertRows rows,
            AlertNotices notices,
            Responsible responsible,
            ProgramRules rules,
            TransactionTemplate transaction,
            ProgramTime time) {
        this.rows = rows;
        this.notices = notices;
        this.responsible = responsible;
        this.rules = rules;
        this.transaction = transaction;
        this.time = time;
    }

    /** Looks at every alert without an answer; one that cannot be looked at now does not keep the others waiting. */
    void look() {
        SystemAccess.run("safety alerts", () -> {
            for (UUID alert : rows.unanswered()) {
                try {
                    transaction.executeWithoutResult(status -> look(rows.locked(alert)));
                } catch (RuntimeException failed) {
                    LOG.error("A safety alert could not be passed on; it is tried again in a moment", failed);
                }
            }
        });
    }

    private void look(StoredAlert alert) {
        if (alert.state() != AlertState.RAISED) {
            return;
        }
        Duration waited = Duration.between(alert.clock(), time.now());
        LocalDate day = time.local(alert.clock()).toLocalDate();
        boolean onCallDue = over(waited, ProgramRule.ALERT_ON_CALL_MINUTES, day);
        if (alert.onCallTold()) {
            tellNewcomers(alert);
        } else if (onCallDue) {
            tellOnCall(alert, AlertRows.part(alert.id(), "on call " + alert.clock()), null, null);
        }
        boolean nobodyOnCall = onCallDue && responsible.onCall().isEmpty();
        if (!alert.officeTold() && (nobodyOnCall || over(waited, ProgramRule.ALERT_OFFICE_MINUTES, day))) {
            tellOffice(alert, AlertRows.part(alert.id(), "office " + alert.clock()), null, null);
        }
    }

    /** The people on call are told; under the lock of the alert. */
    void tellOnCall(StoredAlert alert, UUID step, @Nullable StaffId by, @Nullable String note) {
        rows.onCallTold(alert.id());
        rows.step(NewStep.of(step, alert.id(), AlertStep.What.ON_CALL_TOLD, by).saying(note));
        notices.tell(alert.id(), step, NoticeKind.ON_CALL, onCall());
    }

    /** Coordinators and administrators are told; under the lock of the alert. */
    void tellOffice(StoredAlert alert, UUID step, @Nullable StaffId by, @Nullable String note) {
        rows.officeTold(alert.id());
        rows.step(NewStep.of(step, alert.id(), AlertStep.What.OFFICE_TOLD, by).saying(note));
        notices.tell(alert.id(), step, NoticeKind.OFFICE, responsible.office());
    }

    /** Whoever comes on call while nobody has answered is told as well. */
    private void tellNewcomers(StoredAlert alert) {
        rows.last(alert.id(), AlertStep.What.ON_CALL_TOLD)
                .ifPresent(step -> notices.tell(alert.id(), step, NoticeKind.ON_CALL, onCall()));
    }

    private List<Recipient> onCall() {
        return responsible.onCall().stream().map(Recipient::of).toList();
    }

    private boolean over(Duration waited, ProgramRule rule, LocalDate day) {
        return waited.compareTo(Duration.ofMinutes(rules.number(rule, day))) >= 0;
    }
}
