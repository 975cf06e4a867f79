package app.steadier.checkin;

import app.steadier.base.TypedId;
import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code skill_practices.csv}; skills it names join the library. */
@Component
class PracticeSink implements BundleSink {

    private static final String INSERT = """
            insert into skill_practice (id, created_at, external_id, episode_id, patient_id, skill_id, session_id, result, helped,
              reported_at, seen_at, seen_by, note)
            values (?, ?, ?, (select e.id from episode e where e.patient_id = ? and e.admission_date <= ?
              and coalesce(e.discharge_date, '9999-12-31') >= ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    PracticeSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "skill_practices.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        Map<String, UUID> skills = new HashMap<>();
        SinkBatch.insert(jdbc, INSERT, rows, row -> {
            UUID patient = context.id("patients.csv", row.required("patient_id"));
            return SinkBatch.values(
                    context.id("skill_practices.csv", row.required("practice_id")),
                    SinkBatch.utc(context.now()),
                    row.required("practice_id"),
                    patient,
                    SinkBatch.day(row, "reported_at"),
                    SinkBatch.day(row, "reported_at"),
                    patient,
                    skills.computeIfAbsent(row.required("skill"), name -> skill(name, context)),
                    SinkBatch.id(context, "sessions.csv", row.text("session_id")),
                    SinkBatch.upper(row.text("result")),
                    row.integer("helped"),
                    SinkBatch.utc(row.instant("reported_at")),
                    SinkBatch.utc(row.instant("seen_at")),
                    SinkBatch.id(context, "staff.csv", row.text("seen_by")),
                    row.text("note"));
        });
    }

    private UUID skill(String name, BundleContext context) {
        jdbc.update(
                "insert ignore into skill (id, created_at, name) values (?, ?, ?)",
                TypedId.nextValue(),
                SinkBatch.utc(context.now()),
                name);
        return jdbc.queryForList("select id from skill where name = ?", UUID.class, name)
                .getFirst();
    }
}
