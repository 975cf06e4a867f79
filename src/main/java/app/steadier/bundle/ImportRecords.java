package app.steadier.bundle;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was imported when: counts, warnings and the fingerprint of the files, never their rows. */
@Repository
class ImportRecords {

    private final JdbcClient jdbc;

    ImportRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets imports wait for one another until the current transaction ends. */
    void lock() {
        jdbc.sql("select id from bundle_import_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    void add(UUID id, Instant importedAt, String programId, ImportReport report) {
        jdbc.sql("insert into bundle_import (id, imported_at, fingerprint, program_id, counts, warnings)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(LocalDateTime.ofInstant(importedAt, ZoneOffset.UTC))
                .param(report.fingerprint())
                .param(programId)
                .param(ProgramFile.JSON.writeValueAsString(report.rows()))
                .param(ProgramFile.JSON.writeValueAsString(report.messages()))
                .update();
    }

    /** When the same files were imported last. */
    Optional<Instant> importedAt(String fingerprint) {
        return jdbc.sql("select max(imported_at) from bundle_import where fingerprint = ?")
                .param(fingerprint)
                .query(LocalDateTime.class)
                .optional()
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }
}
