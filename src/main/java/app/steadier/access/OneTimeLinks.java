package app.steadier.access;

import app.steadier.base.Columns;
import app.steadier.base.ProgramTime;
import app.steadier.base.TypedId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links: 256 random bits, only their SHA-256 is kept, single use, a new one voids the old (I7). */
@Repository
class OneTimeLinks {

    static final Duration RESET = Duration.ofMinutes(60);
    static final Duration INVITATION = Duration.ofHours(72);

    private final JdbcClient jdbc;
    private final ProgramTime time;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    String issue(UUID account, Duration life, @Nullable UUID by) {
        voidAll(account);
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = time.now();
        jdbc.sql("insert into one_time_link (id, account_id, token_hash, issued_at, issued_by, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(TypedId.nextValue())
                .param(account)
                .param(hash(token))
                .param(Columns.utc(now))
                .param(by)
                .param(Columns.utc(now.plus(life)))
                .update();
        return token;
    }

    void voidAll(UUID account) {
        jdbc.sql(
                        "update one_time_link set voided_at = ? where account_id = ? and used_at is null and voided_at is null")
                .params(Columns.utc(time.now()), account)
                .update();
    }

    /** The account of a link that still works. */
    Optional<UUID> owner(String token) {
        return jdbc.sql("select account_id from one_time_link where token_hash = ? and used_at is null"
                        + " and voided_at is null and expires_at > ? for update")
                .params(hash(token), Columns.utc(time.now()))
                .query(UUID.class)
                .optional();
    }

    void use(String token) {
        jdbc.sql("update one_time_link set used_at = ? where token_hash = ?")
                .params(Columns.utc(time.now()), hash(token))
                .update();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", missing);
        }
    }
}
