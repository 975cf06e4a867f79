package app.steadier.settings;

import app.steadier.base.ProgramZone;
import app.steadier.bundle.ProgramInfo;
import app.steadier.bundle.ProgramSink;
import app.steadier.bundle.SinkBatch;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The program's row: its zone for everyone, stored once by an import. Universal time until there is a program. */
@Component
class ProgramSettings implements ProgramZone, ProgramSink {

    private final JdbcTemplate jdbc;
    private volatile @Nullable ZoneId known;

    ProgramSettings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ZoneId zone() {
        ZoneId zone = known;
        if (zone != null) {
            return zone;
        }
        List<@Nullable String> stored = jdbc.queryForList("select zone from program where id = 1", String.class);
        String name = stored.isEmpty() ? null : stored.getFirst();
        if (name == null) {
            return ZoneOffset.UTC;
        }
        zone = ZoneId.of(name);
        known = zone;
        return zone;
    }

    @Override
    public void store(ProgramInfo program) {
        jdbc.update(
                "replace into program (id, program_id, name, zone, exported_at, data_from, locale)"
                        + " values (1, ?, ?, ?, ?, ?, ?)",
                program.programId(),
                program.name(),
                program.zone().getId(),
                SinkBatch.utc(program.now()
                        .atZone(program.zone())
                        .withEarlierOffsetAtOverlap()
                        .toInstant()),
                program.dataFrom(),
                program.locale());
        jdbc.update("delete from track");
        for (int i = 0; i < program.tracks().size(); i++) {
            jdbc.update(
                    "insert into track (name, position) values (?, ?)",
                    program.tracks().get(i),
                    i);
        }
        jdbc.update("delete from level_of_care_rule");
        for (ProgramInfo.LevelRule rule : program.rules()) {
            jdbc.update(
                    "insert into level_of_care_rule (level_of_care, effective_from, week_minutes, day_minutes, days)"
                            + " values (upper(?), ?, ?, ?, ?)",
                    rule.levelOfCare(),
                    rule.effectiveFrom(),
                    rule.weekMinutes(),
                    rule.dayMinutes(),
                    rule.days());
        }
        forget();
    }

    /** What was read inside a transaction that is undone must not stay. */
    private void forget() {
        known = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known = null;
                }
            });
        }
    }
}
