package app.steadier.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of {@code access_log}: four statements an entry, the head row locked for the shortest time. */
@Repository
class AccessLog {

    private final JdbcTemplate jdbc;
    private final AuditKey key;

    AccessLog(JdbcTemplate jdbc, AuditKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    void append(AccessEntry entry) {
        int chain = chainOf(entry.actor());
        Head head = jdbc.queryForObject(
                "select seq, hash from access_log_head where chain = ? for update",
                (row, number) -> new Head(row.getLong(1), row.getString(2)),
                chain);
        if (head == null) {
            throw new IllegalStateException("Chain " + chain + " of the access log has no head");
        }
        long seq = head.seq() + 1;
        String patients = entry.patients().isEmpty()
                ? null
                : entry.patients().stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
        String hash =
                Chain.hash(key.bytes(), head.hash(), Chain.canonical(fields(chain, seq, entry, patients, key.id())));
        jdbc.update(
                """
                insert into access_log (chain, seq, at, actor, role, session_ref, patient, patients, resource, object_id,
                  verb, outcome, basis, reason, origin, key_id, prev, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                chain,
                seq,
                LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
                entry.actor(),
                entry.role(),
                entry.sessionRef(),
                entry.patient(),
                patients,
                entry.resource(),
                entry.objectId(),
                entry.verb(),
                entry.outcome().name(),
                entry.basis(),
                entry.reason(),
                entry.origin(),
                key.id(),
                head.hash(),
                hash);
        if (!entry.patients().isEmpty()) {
            nameEach(entry.patients(), chain, seq);
        }
        jdbc.update("update access_log_head set seq = ?, hash = ? where chain = ?", seq, hash, chain);
    }

    private void nameEach(List<UUID> patients, int chain, long seq) {
        String rows = patients.stream().map(patient -> "(?, ?, ?)").collect(Collectors.joining(", "));
        List<Object> values = new ArrayList<>();
        for (UUID patient : patients) {
            values.addAll(List.of(patient, chain, seq));
        }
        jdbc.update("insert into access_log_patient (patient, chain, seq) values " + rows, values.toArray());
    }

    /** Walks every chain from its first entry. */
    Verification verify() {
        long entries = 0;
        int chains = 0;
        for (int chain = 0; chain < 16; chain++) {
            Walk walk = new Walk(chain);
            jdbc.query(
                    "select seq, at, actor, role, session_ref, patient, patients, resource, object_id, verb, outcome, basis,"
                            + " reason, origin, key_id, prev, hash from access_log where chain = ? order by seq",
                    row -> {
                        String canonical = Chain.canonical(Arrays.asList(
                                String.valueOf(walk.chain),
                                row.getString("seq"),
                                Chain.time(
                                        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                                row.getString("actor"),
                                row.getString("role"),
                                row.getString("session_ref"),
                                row.getString("patient"),
                                row.getString("patients"),
                                row.getString("resource"),
                                row.getString("object_id"),
                                row.getString("verb"),
                                row.getString("outcome"),
                                row.getString("basis"),
                                row.getString("reason"),
                                row.getString("origin"),
                                row.getString("key_id")));
                        walk.step(
                                row.getLong("seq"),
                                row.getString("prev"),
                                row.getString("hash"),
                                canonical,
                                key.bytes());
                    },
                    chain);
            walk.end(jdbc.queryForObject(
                    "select seq, hash from access_log_head where chain = ?",
                    (row, number) -> new Head(row.getLong(1), row.getString(2)),
                    chain));
            entries += walk.seq;
            chains += walk.seq > 0 ? 1 : 0;
            if (walk.bad >= 0) {
                return new Verification(entries, chains, chain, walk.bad);
            }
        }
        return new Verification(entries, chains, -1, -1);
    }

    static int chainOf(@Nullable UUID actor) {
        return actor == null ? 0 : (int) (actor.getLeastSignificantBits() & 0xf);
    }

    static List<@Nullable String> fields(int chain, long seq, AccessEntry entry, @Nullable String patients, int keyId) {
        return Arrays.asList(
                String.valueOf(chain),
                String.valueOf(seq),
                Chain.time(entry.at()),
                text(entry.actor()),
                entry.role(),
                entry.sessionRef(),
                text(entry.patient()),
                patients,
                entry.resource(),
                entry.objectId(),
                entry.verb(),
                entry.outcome().name(),
                entry.basis(),
                entry.reason(),
                entry.origin(),
                String.valueOf(keyId));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    record Head(long seq, String hash) {}

    /** State while one chain is read. */
    private static final class Walk {

        private final int chain;
        private long seq;
        private long bad = -1;
        private String previous = Chain.START;

        Walk(int chain) {
            this.chain = chain;
        }

        void step(long found, String prev, String hash, String canonical, byte[] key) {
            if (bad >= 0) {
                return;
            }
            boolean good =
                    found == seq + 1 && prev.equals(previous) && hash.equals(Chain.hash(key, previous, canonical));
            if (!good) {
                bad = seq + 1;
                return;
            }
            seq = found;
            previous = hash;
        }

        void end(@Nullable Head head) {
            if (bad < 0 && (head == null || head.seq() != seq || !head.hash().equals(previous))) {
                bad = seq + 1;
            }
        }
    }

    static Instant micros(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
