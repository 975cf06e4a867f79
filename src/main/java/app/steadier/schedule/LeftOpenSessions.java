package app.steadier.schedule;

import app.steadier.access.SystemAccess;
import app.steadier.base.Columns;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.schedule.SessionsLeftOpen.LeftOpen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for sessions that nobody took attendance of. */
@Component
class LeftOpenSessions {

    private static final Duration PATIENCE = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ProgramTime time;

    LeftOpenSessions(
            JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction, ProgramTime time) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.time = time;
    }

    void look() {
        SystemAccess.run(
                "sessions left open",
                () -> transaction.executeWithoutResult(status -> {
                    Instant now = time.now();
                    events.publishEvent(new SessionsLeftOpen(now, endedBefore(now.minus(PATIENCE))));
                }));
    }

    private List<LeftOpen> endedBefore(Instant moment) {
        return jdbc.sql(
                        "select id, facilitator_id, starts_at from care_session where status = 'SCHEDULED' and ends_at <= ?"
                                + " order by ends_at, id")
                .param(Columns.utc(moment))
                .query((row, number) -> new LeftOpen(
                        new SessionId(Columns.id(row, "id")),
                        new StaffId(Columns.id(row, "facilitator_id")),
                        Columns.instant(row, "starts_at")))
                .list();
    }
}
