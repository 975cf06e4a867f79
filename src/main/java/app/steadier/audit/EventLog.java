package app.steadier.audit;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of {@code event_log}, chained like the access log. */
@Repository
class EventLog {

    private final JdbcTemplate jdbc;
    private final AuditKey key;

    EventLog(JdbcTemplate jdbc, AuditKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    void append(SecurityEvent event) {
        int chain = AccessLog.chainOf(event.actor());
        AccessLog.Head head = jdbc.queryForObject(
                "select seq, hash from event_log_head where chain = ? for update",
                (row, number) -> new AccessLog.Head(row.getLong(1), row.getString(2)),
                chain);
        if (head == null) {
            throw new IllegalStateException("Chain " + chain + " of the event log has no head");
        }
        long seq = head.seq() + 1;
        String actor = event.actor() == null ? null : event.actor().toString();
        String hash = Chain.hash(
                key.bytes(),
                head.hash(),
                Chain.canonical(Arrays.asList(
                        String.valueOf(chain),
                        String.valueOf(seq),
                        Chain.time(AccessLog.micros(event.at())),
                        actor,
                        event.kind(),
                        event.subject(),
                        event.detail(),
                        event.origin(),
                        String.valueOf(key.id()))));
        jdbc.update(
                "insert into event_log (chain, seq, at, actor, kind, subject, detail, origin, key_id, prev, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                chain,
                seq,
                LocalDateTime.ofInstant(AccessLog.micros(event.at()), ZoneOffset.UTC),
                event.actor(),
                event.kind(),
                event.subject(),
                event.detail(),
                event.origin(),
                key.id(),
                head.hash(),
                hash);
        jdbc.update("update event_log_head set seq = ?, hash = ? where chain = ?", seq, hash, chain);
    }
}
