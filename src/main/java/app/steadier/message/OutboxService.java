package app.steadier.message;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Role;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The e-mail of the demonstration, for administrators: what would have gone out. Elsewhere there is no such page. */
@Service
public class OutboxService {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final AccessGuard guard;
    private final ProgramTime time;

    OutboxService(JdbcClient jdbc, MailSettings settings, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.guard = guard;
        this.time = time;
    }

    /**
     * The latest 100, newest first.
     *
     * @throws NotAvailable outside the demonstration
     */
    @Guarded(resource = Resource.ACCOUNT, verb = Verb.LIST)
    @Transactional
    public List<SentMail> latest() {
        guard.require(Verb.LIST, Target.none(), Resource.ACCOUNT);
        if (!settings.local() || !guard.caller().is(Role.ADMIN)) {
            throw new NotAvailable();
        }
        return jdbc.sql(
                        "select o.id, o.created_at, o.letter, o.state, o.address, coalesce(o.language, a.language) as language"
                                + " from mail_outbox o join account a on a.id = o.account_id order by o.created_at desc, o.id limit "
                                + MOST)
                .query((row, number) -> {
                    MailText text = MailText.of(
                            Letter.valueOf(Columns.text(row, "letter")),
                            Columns.text(row, "language"),
                            settings.portal());
                    return new SentMail(
                            Columns.id(row, "id"),
                            time.local(Columns.instant(row, "created_at")),
                            SentMail.State.valueOf(Columns.text(row, "state")),
                            row.getString("address"),
                            text.subject(),
                            text.body());
                })
                .list();
    }
}
