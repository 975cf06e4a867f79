package app.steadier.message;

import app.steadier.access.SystemAccess;
import app.steadier.base.Columns;
import app.steadier.base.ProgramTime;
import app.steadier.base.TypedId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, one letter after the other. Each is claimed before it is handed over, by an update that
 * only one portal can win, so that two portals never send the same. A mail server that is down leaves the letters waiting,
 * for a longer while each time. A portal that dies between handing over and noting it leaves a letter of which nobody knows
 * whether it went; it is not sent again.
 */
@Component
class OutboxRun {

    static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(OutboxRun.class);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MailSettings settings;
    private final Post post;
    private final ProgramTime time;

    OutboxRun(JdbcClient jdbc, TransactionTemplate transaction, MailSettings settings, Post post, ProgramTime time) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.post = post;
        this.time = time;
    }

    /** @param address null when the person does not want it any more, or may not sign in */
    private record Claimed(
            UUID id,
            UUID claim,
            Letter letter,
            int attempts,
            String language,
            @Nullable String address) {}

    /** How long a letter waits after so many attempts in vain: 1 minute, 2, 4, up to 64. */
    static Duration waitAfter(int attempts) {
        return FIRST_WAIT.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
    }

    /**
     * Sends everything that is due.
     *
     * @return how many letters were handed over
     */
    int send() {
        if (!settings.on()) {
            return 0;
        }
        return SystemAccess.call("mail", () -> {
            putAway();
            int sent = 0;
            for (int each = 0; each < AT_ONCE; each++) {
                Optional<Claimed> letter = claim();
                if (letter.isEmpty()) {
                    break;
                }
                sent += deliver(letter.get());
            }
            return sent;
        });
    }

    private int deliver(Claimed letter) {
        String address = letter.address();
        if (address == null) {
            done(letter, "DROPPED", null);
            return 0;
        }
        try {
            post.deliver(letter.id(), address, MailText.of(letter.letter(), letter.language(), settings.portal()));
        } catch (MailException notTaken) {
            log.warn(
                    "A letter was not taken by the mail server: {}",
                    notTaken.getClass().getSimpleName());
            later(letter);
            return 0;
        }
        done(letter, "SENT", address);
        return 1;
    }

    /** What came too late, and what a portal that died has left. */
    private void putAway() {
        Instant now = time.now();
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "update mail_outbox set state = 'EXPIRED', done_at = :now where state = 'WAITING' and not_after <= :now")
                    .param("now", Columns.utc(now))
                    .update();
            jdbc.sql("update mail_outbox set state = 'UNKNOWN', done_at = :now, claimed_by = null, claimed_at = null"
                            + " where state = 'SENDING' and claimed_at < :before")
                    .param("now", Columns.utc(now))
                    .param("before", Columns.utc(now.minus(FORGOTTEN)))
                    .update();
        });
    }

    private Optional<Claimed> claim() {
        UUID claim = TypedId.nextValue();
        return Objects.requireNonNull(transaction.execute(status -> {
            int won = jdbc.sql("update mail_outbox set state = 'SENDING', claimed_by = :claim, claimed_at = :now,"
                            + " attempts = attempts + 1 where state = 'WAITING' and not_before <= :now and not_after > :now"
                            + " order by not_before, id limit 1")
                    .param("claim", claim)
                    .param("now", Columns.utc(time.now()))
                    .update();
            return won == 0 ? Optional.empty() : Optional.of(claimed(claim));
        }));
    }

    private Claimed claimed(UUID claim) {
        return jdbc.sql(
                        "select o.id, o.letter, o.attempts, a.language, case when a.state = 'ACTIVE' and (o.letter = 'REMINDER'"
                                + " and (s.sessions or s.check_in or s.doses) or o.letter = 'MESSAGE' and s.messages)"
                                + " then coalesce(s.address, a.email) end as address from mail_outbox o"
                                + " join account a on a.id = o.account_id left join notice_setting s on s.account_id = a.id"
                                + " where o.claimed_by = ?")
                .param(claim)
                .query((row, number) -> new Claimed(
                        Columns.id(row, "id"),
                        claim,
                        Letter.valueOf(Columns.text(row, "letter")),
                        row.getInt("attempts"),
                        Columns.text(row, "language"),
                        row.getString("address")))
                .single();
    }

    private void done(Claimed letter, String state, @Nullable String address) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("update mail_outbox set state = ?, done_at = ?, address = ?, language = ?,"
                                + " claimed_by = null, claimed_at = null where id = ? and claimed_by = ?")
                        .param(state)
                        .param(Columns.utc(time.now()))
                        .param(address)
                        .param(letter.language())
                        .param(letter.id())
                        .param(letter.claim())
                        .update());
    }

    private void later(Claimed letter) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update mail_outbox set state = 'WAITING', claimed_by = null, claimed_at = null,"
                                + " not_before = ? where id = ? and claimed_by = ?")
                .param(Columns.utc(time.now().plus(waitAfter(letter.attempts()))))
                .param(letter.id())
                .param(letter.claim())
                .update());
    }
}
