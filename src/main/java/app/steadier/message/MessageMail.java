package app.steadier.message;

import app.steadier.base.Columns;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes who is told by e-mail that somebody wrote: once while a letter waits, and not in their quiet hours. */
@Component
class MessageMail {

    private static final Duration KEPT = Duration.ofDays(2);

    private static final String WHO =
            "select a.id, s.quiet_from, s.quiet_until, s.zone from account a join notice_setting s on s.account_id = a.id"
                    + " and s.messages where a.state = 'ACTIVE' and not exists (select 1 from mail_outbox o"
                    + " where o.account_id = a.id and o.letter = 'MESSAGE' and o.state = 'WAITING') and ";

    private final JdbcClient jdbc;
    private final Members members;
    private final Outbox outbox;
    private final ProgramTime time;

    MessageMail(JdbcClient jdbc, Members members, Outbox outbox, ProgramTime time) {
        this.jdbc = jdbc;
        this.members = members;
        this.outbox = outbox;
        this.time = time;
    }

    private record Reader(UUID account, @Nullable Quiet quiet) {}

    void about(UUID message, UUID thread, boolean fromPatient) {
        Instant now = time.now();
        for (Reader reader : fromPatient ? staff(thread) : patient(thread)) {
            Quiet quiet = reader.quiet();
            outbox.put(
                    "MESSAGE/" + message + "/" + reader.account(),
                    reader.account(),
                    Letter.MESSAGE,
                    quiet == null ? now : quiet.end(now),
                    now.plus(KEPT));
        }
    }

    private List<Reader> patient(UUID thread) {
        return readers(
                WHO + "a.patient_id = (select t.patient_id from message_thread t where t.id = :thread)",
                thread,
                List.of());
    }

    private List<Reader> staff(UUID thread) {
        List<UUID> staff = members.answering(thread).stream()
                .map(Addressee::staff)
                .filter(Objects::nonNull)
                .map(StaffId::value)
                .toList();
        return readers(
                WHO + "(a.staff_id in (:staff) or exists (select 1 from message_thread t join account_role r"
                        + " on r.account_id = a.id and r.role = 'COORDINATOR' where t.id = :thread and t.front_desk))",
                thread,
                staff);
    }

    private List<Reader> readers(String sql, UUID thread, List<UUID> staff) {
        return jdbc.sql(sql)
                .param("thread", thread)
                .param("staff", staff.isEmpty() ? List.of(new UUID(0, 0)) : staff)
                .query((row, number) -> new Reader(Columns.id(row, "id"), Quiet.of(row, time.zone())))
                .list();
    }
}
