package app.steadier.message;

import app.steadier.base.Columns;
import app.steadier.base.ProgramTime;
import app.steadier.base.TypedId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to go out by e-mail, written in the transaction that gives the cause. */
@Component
class Outbox {

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final ProgramTime time;

    Outbox(JdbcClient jdbc, MailSettings settings, ProgramTime time) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.time = time;
    }

    /** Nothing happens while e-mail is off, or when the cause is known. */
    void put(String cause, UUID account, Letter letter, Instant notBefore, Instant notAfter) {
        if (!settings.on()) {
            return;
        }
        jdbc.sql("insert ignore into mail_outbox (id, created_at, cause, account_id, letter, not_before, not_after)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(TypedId.nextValue())
                .param(Columns.utc(time.now()))
                .param(cause)
                .param(account)
                .param(letter.name())
                .param(Columns.utc(notBefore))
                .param(Columns.utc(notAfter))
                .update();
    }

    /** Which of these causes have been noted. */
    Set<String> known(Collection<String> causes) {
        if (causes.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select cause from mail_outbox where cause in (:causes)")
                .param("causes", causes)
                .query((row, number) -> Columns.text(row, "cause"))
                .list());
    }
}
