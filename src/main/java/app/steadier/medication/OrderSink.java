package app.steadier.medication;

import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code medications.csv}. */
@Component
class OrderSink implements BundleSink {

    private static final String INSERT = """
            insert into medication_order (id, created_at, external_id, episode_id, patient_id, name, strength, directions, kind, times, targets, injection_schedule, interval_days, min_gap_days, grace_days, prescriber_id, start_date, end_date, stop_reason)
            values (?, ?, ?, (select e.id from episode e where e.patient_id = ? and e.admission_date <= ? and coalesce(e.discharge_date, '9999-12-31') >= ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REPLACE = "update medication_order set replaces_id = ? where id = ?";

    private final JdbcTemplate jdbc;

    OrderSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "medications.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        SinkBatch.insert(
                jdbc,
                INSERT,
                rows,
                row -> SinkBatch.values(
                        context.id("medications.csv", row.required("medication_id")),
                        SinkBatch.utc(context.now()),
                        row.required("medication_id"),
                        context.id("patients.csv", row.required("patient_id")),
                        row.date("start_date"),
                        row.date("start_date"),
                        context.id("patients.csv", row.required("patient_id")),
                        row.required("name"),
                        row.required("strength"),
                        row.text("directions"),
                        SinkBatch.upper(row.text("kind")),
                        row.text("times"),
                        SinkBatch.upper(row.text("targets")),
                        row.text("injection_schedule"),
                        row.integer("interval_days"),
                        row.integer("min_gap_days"),
                        row.integer("grace_days"),
                        SinkBatch.id(context, "staff.csv", row.text("prescriber_id")),
                        row.date("start_date"),
                        row.date("end_date"),
                        row.text("stop_reason")));
        replacements(rows, context);
    }

    /** Once all orders are there: the replaced one may stand further down. */
    private void replacements(Iterable<BundleRow> rows, BundleContext context) {
        for (BundleRow row : rows) {
            String replaced = row.text("replaces");
            if (replaced != null) {
                jdbc.update(
                        REPLACE,
                        context.id("medications.csv", replaced),
                        context.id("medications.csv", row.required("medication_id")));
            }
        }
    }
}
