package app.steadier.message;

import app.steadier.base.Columns;
import app.steadier.base.ProgramTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is typed and not sent, one for each writer and conversation; kept 30 days (security, R-d). */
@Component
class Drafts {

    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final ProgramTime time;

    Drafts(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Optional<MessageDraft> find(UUID account, UUID about) {
        return jdbc.sql("select * from message_draft where account_id = ? and about = ?")
                .params(account, about)
                .query((row, number) -> draft(row))
                .optional();
    }

    void save(UUID account, MessageDraft draft) {
        jdbc.sql(
                        "insert into message_draft (account_id, about, message_id, thread_id, addressee, subject, body, saved_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update message_id = values(message_id),"
                                + " thread_id = values(thread_id), addressee = values(addressee), subject = values(subject),"
                                + " body = values(body), saved_at = values(saved_at)")
                .param(account)
                .param(draft.about())
                .param(draft.message())
                .param(draft.thread())
                .param(draft.addressee())
                .param(draft.subject())
                .param(draft.body())
                .param(Columns.utc(time.now()))
                .update();
    }

    void drop(UUID account, UUID about) {
        jdbc.sql("delete from message_draft where account_id = ? and about = ?")
                .params(account, about)
                .update();
    }

    void sent(UUID account, UUID message) {
        jdbc.sql("delete from message_draft where account_id = ? and message_id = ?")
                .params(account, message)
                .update();
    }

    /** Puts away what nobody has touched for 30 days. */
    int forgetOld() {
        return jdbc.sql("delete from message_draft where saved_at < ?")
                .param(Columns.utc(time.now().minus(KEPT)))
                .update();
    }

    private MessageDraft draft(ResultSet row) throws SQLException {
        return new MessageDraft(
                Columns.id(row, "about"),
                Columns.id(row, "message_id"),
                Columns.id(row, "thread_id"),
                row.getString("addressee"),
                row.getString("subject"),
                Columns.text(row, "body"),
                time.local(Columns.instant(row, "saved_at")));
    }
}
