package app.steadier.message;

import app.steadier.access.Caller;
import app.steadier.access.Role;
import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes conversations, messages and who has read them. */
@Component
class MessageRows {

    /** Messages of one account within an hour (security, X8). */
    static final int PER_HOUR = 30;

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ProgramTime time;

    MessageRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A message as it is stored. */
    record StoredMessage(UUID thread, UUID account, String body, java.time.Instant at) {}

    /** Named parameters that say who asks. */
    Map<String, Object> params(Caller caller) {
        Map<String, Object> params = new HashMap<>();
        params.put("desk", caller.is(Role.COORDINATOR));
        params.put("account", account(caller));
        params.put(
                "scopeStaff", caller.staff() == null ? NOBODY : caller.staff().value());
        params.put("scopeToday", time.today());
        return params;
    }

    static UUID account(Caller caller) {
        return caller.account() == null ? NOBODY : caller.account().value();
    }

    Optional<StoredThread> thread(UUID id, Caller caller) {
        return jdbc.sql("select t.patient_id, t.front_desk, t.closed_at is not null as closed, "
                        + (caller.patient() == null ? Members.MINE : "t.patient_id = :self")
                        + " as takes_part from message_thread t where t.id = :thread")
                .params(params(caller))
                .param(
                        "self",
                        caller.patient() == null ? NOBODY : caller.patient().value())
                .param("thread", id)
                .query((row, number) -> new StoredThread(
                        id,
                        new PatientId(Columns.id(row, "patient_id")),
                        row.getBoolean("front_desk"),
                        row.getBoolean("closed"),
                        row.getBoolean("takes_part")))
                .optional();
    }

    /** Others who write to the conversation, or end it, wait; says whether it is over. */
    boolean lockedAndClosed(UUID thread) {
        return jdbc.sql("select closed_at is not null from message_thread where id = ? for update")
                .param(thread)
                .query(Boolean.class)
                .single();
    }

    Optional<StoredMessage> message(UUID id) {
        return jdbc.sql("select thread_id, account_id, body, sent_at from message where id = ?")
                .param(id)
                .query((row, number) -> new StoredMessage(
                        Columns.id(row, "thread_id"),
                        Columns.id(row, "account_id"),
                        Columns.text(row, "body"),
                        Columns.instant(row, "sent_at")))
                .optional();
    }

    /** False when it is there already, with its first message; others who begin the same wait. */
    boolean begin(UUID thread, PatientId patient, boolean frontDesk, @Nullable String subject) {
        jdbc.sql("insert into message_thread (id, created_at, patient_id, front_desk, subject) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update id = values(id)")
                .param(thread)
                .param(Columns.utc(time.now()))
                .param(patient.value())
                .param(frontDesk)
                .param(subject)
                .update();
        return jdbc.sql("select count(*) from message where thread_id = ?")
                        .param(thread)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    void address(UUID thread, StaffId staff) {
        jdbc.sql("insert ignore into message_addressee (thread_id, staff_id) values (?, ?)")
                .params(thread, staff.value())
                .update();
    }

    /** @throws UserProblem when the account has sent too many within an hour */
    void insert(UUID id, UUID thread, Caller caller, String body) {
        int lately = jdbc.sql("select count(*) from message where account_id = ? and sent_at > ?")
                .params(account(caller), Columns.utc(time.now().minus(Duration.ofHours(1))))
                .query(Integer.class)
                .single();
        if (lately >= PER_HOUR) {
            throw new UserProblem("talk.problem.tooMany", PER_HOUR);
        }
        jdbc.sql("insert into message (id, thread_id, sent_at, from_patient, account_id, staff_id, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(thread)
                .param(Columns.utc(time.now()))
                .param(caller.patient() != null)
                .param(account(caller))
                .param(caller.staff() == null ? null : caller.staff().value())
                .param(body)
                .update();
    }

    /** Everything the other side has written up to a place counts as read by the caller. */
    void read(UUID thread, Caller caller, long upTo) {
        jdbc.sql("insert ignore into message_read (message_id, account_id, read_at)"
                        + " select m.id, :account, :now from message m where m.thread_id = :thread"
                        + " and m.from_patient = :theirs and m.seq <= :upTo and not exists (select 1 from message_read r"
                        + " where r.message_id = m.id and r.account_id = :account)")
                .param("account", account(caller))
                .param("now", Columns.utc(time.now()))
                .param("thread", thread)
                .param("theirs", caller.patient() == null)
                .param("upTo", upTo)
                .update();
    }

    void close(UUID thread, Caller caller) {
        jdbc.sql("update message_thread set closed_at = ?, closed_by = ? where id = ? and closed_at is null")
                .params(Columns.utc(time.now()), account(caller), thread)
                .update();
    }

    void reopen(UUID thread) {
        jdbc.sql("update message_thread set closed_at = null, closed_by = null where id = ?")
                .param(thread)
                .update();
    }
}
