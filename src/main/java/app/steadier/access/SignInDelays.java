package app.steadier.access;

import app.steadier.base.Columns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Growing delay after failed sign-ins (I8): for an account from one network after 5 failures, for an account from
 * anywhere after 20, 30 seconds doubling to 15 minutes. The rightful user of another network gets in.
 */
@Repository
class SignInDelays {

    static final int FROM_NETWORK = 5;
    static final int FROM_ANYWHERE = 20;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGET = Duration.ofHours(24);

    private final JdbcClient jdbc;

    SignInDelays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How long this account must still wait from this network; empty when it may try now. */
    Optional<Duration> wait(String email, String origin, Instant now) {
        return jdbc.sql(
                        "select wait_until from sign_in_delay where id in (:ids) and wait_until > :now order by wait_until desc limit 1")
                .param("ids", List.of(key(email, network(origin)), key(email, "anywhere")))
                .param("now", Columns.utc(now))
                .query((row, number) -> Columns.optionalInstant(row, "wait_until"))
                .optional()
                .map(until -> Duration.between(now, until));
    }

    void failed(String email, String origin, Instant now) {
        count(key(email, network(origin)), FROM_NETWORK, now);
        count(key(email, "anywhere"), FROM_ANYWHERE, now);
    }

    /** A success from a network clears what that network owes. */
    void clear(String email, String origin) {
        jdbc.sql("delete from sign_in_delay where id in (:ids)")
                .param("ids", List.of(key(email, network(origin)), key(email, "anywhere")))
                .update();
    }

    private void count(String id, int limit, Instant now) {
        jdbc.sql("""
                        insert into sign_in_delay (id, failures, last_failure_at, wait_until) values (:id, 1, :now, null)
                        on duplicate key update failures = if(last_failure_at < :forget, 1, failures + 1), last_failure_at = :now
                        """)
                .param("id", id)
                .param("now", Columns.utc(now))
                .param("forget", Columns.utc(now.minus(FORGET)))
                .update();
        int failures = jdbc.sql("select failures from sign_in_delay where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
        if (failures >= limit) {
            jdbc.sql("update sign_in_delay set wait_until = :until where id = :id")
                    .param("until", Columns.utc(now.plus(delay(failures - limit))))
                    .param("id", id)
                    .update();
        }
    }

    /** 30 s for the first failure past the limit, doubled for each further one, at most 15 min. */
    static Duration delay(int beyond) {
        Duration wait = FIRST.multipliedBy(1L << Math.clamp(beyond, 0, 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** The /24 of an IPv4 address, the /48 of an IPv6 address. */
    static String network(String origin) {
        String[] four = origin.split("\\.");
        if (four.length == 4) {
            return four[0] + "." + four[1] + "." + four[2];
        }
        String[] six = origin.split(":");
        return six.length > 3 ? six[0] + ":" + six[1] + ":" + six[2] : origin;
    }

    private static String key(String email, String network) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((email + " " + network).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", missing);
        }
    }
}
