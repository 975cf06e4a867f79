package app.steadier.medication;

import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code side_effects.csv}. */
@Component
class SideEffectSink implements BundleSink {

    private static final String INSERT = """
            insert into side_effect (id, created_at, external_id, episode_id, patient_id, order_id, reported_at, reported_on, name, severity,
              reviewed_at, reviewed_by, resolved_on, note)
            values (?, ?, ?, (select e.id from episode e where e.patient_id = ? and e.admission_date <= ?
              and coalesce(e.discharge_date, '9999-12-31') >= ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    SideEffectSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "side_effects.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        SinkBatch.insert(
                jdbc,
                INSERT,
                rows,
                row -> SinkBatch.values(
                        context.id("side_effects.csv", row.required("side_effect_id")),
                        SinkBatch.utc(context.now()),
                        row.required("side_effect_id"),
                        context.id("patients.csv", row.required("patient_id")),
                        SinkBatch.day(row, "reported_at"),
                        SinkBatch.day(row, "reported_at"),
                        context.id("patients.csv", row.required("patient_id")),
                        SinkBatch.id(context, "medications.csv", row.text("medication_id")),
                        SinkBatch.utc(row.instant("reported_at")),
                        SinkBatch.day(row, "reported_at"),
                        row.required("name"),
                        SinkBatch.upper(row.text("severity")),
                        SinkBatch.utc(row.instant("reviewed_at")),
                        SinkBatch.id(context, "staff.csv", row.text("reviewed_by")),
                        row.date("resolved_on"),
                        row.text("note")));
    }
}
