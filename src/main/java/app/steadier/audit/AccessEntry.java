package app.steadier.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about a record, before it is chained (security, section 8). Holds no clinical content.
 *
 * @param actor account that acted; null for a named job or a visitor
 * @param role role whose row of the matrix held, or a job's name
 * @param sessionRef first 16 hex digits of the SHA-256 of the session id, or 16 zeros
 * @param patient the person the object belongs to
 * @param patients everyone a list showed, ascending; empty otherwise
 * @param resource names from the matrix joined by {@code +}
 * @param basis text of the condition that held, or the kind of refusal
 * @param origin network address
 */
public record AccessEntry(
        Instant at,
        @Nullable UUID actor,
        String role,
        String sessionRef,
        @Nullable UUID patient,
        List<UUID> patients,
        String resource,
        String objectId,
        String verb,
        Outcome outcome,
        String basis,
        @Nullable String reason,
        String origin) {

    /** Allowed or refused. */
    public enum Outcome {
        ALLOW,
        DENY
    }

    @Override
    public String toString() {
        return "AccessEntry " + resource + " " + verb + " " + outcome;
    }
}
