package app.steadier.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about accounts or settings: sign-in, factor, role change, link, import. No patient data.
 *
 * @param actor account that acted; null for a visitor or a named job
 * @param kind short code, for example {@code SIGN_IN_FAILED}
 * @param subject what it happened to, by id
 * @param detail old and new value, or the kind of failure; at most 500 characters
 */
public record SecurityEvent(
        Instant at,
        @Nullable UUID actor,
        String kind,
        @Nullable String subject,
        @Nullable String detail,
        String origin) {}
