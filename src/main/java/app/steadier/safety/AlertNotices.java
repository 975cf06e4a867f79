package app.steadier.safety;

import app.steadier.base.Columns;
import app.steadier.base.ProgramTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes who is told, in the transaction that makes it true (security, R-e). */
@Component
class AlertNotices {

    private final JdbcClient jdbc;
    private final ProgramTime time;

    AlertNotices(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Tells each of them of a step, unless they were told of it; under the lock of the alert or of the person. */
    void tell(UUID alert, UUID step, NoticeKind kind, Collection<Recipient> people) {
        Set<UUID> told = Set.copyOf(jdbc.sql("select id from safety_notice where step_id = ?")
                .param(step)
                .query((row, number) -> Columns.id(row, "id"))
                .list());
        for (Recipient person : new LinkedHashSet<>(people)) {
            UUID id = AlertRows.part(step, "to " + person.staff() + person.account());
            if (!told.contains(id)) {
                jdbc.sql("insert into safety_notice (id, created_at, alert_id, step_id, staff_id, account_id, kind)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                        .param(id)
                        .param(Columns.utc(time.now()))
                        .param(alert)
                        .param(step)
                        .param(person.staff() == null ? null : person.staff().value())
                        .param(
                                person.account() == null
                                        ? null
                                        : person.account().value())
                        .param(kind.name())
                        .update();
            }
        }
    }
}
