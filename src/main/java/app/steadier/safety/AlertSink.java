package app.steadier.safety;

import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code safety_alerts.csv}. */
@Component
class AlertSink implements BundleSink {

    private static final String INSERT = """
            insert into safety_alert (id, created_at, external_id, patient_id, episode_id, cause, raised_at, raised_on, acknowledged_at, acknowledged_by, closed_at, closed_by, outcome)
            values (?, ?, ?, ?, (select e.id from episode e where e.patient_id = ? and e.admission_date <= ? and coalesce(e.discharge_date, '9999-12-31') >= ?), ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    AlertSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "safety_alerts.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        SinkBatch.insert(
                jdbc,
                INSERT,
                rows,
                row -> SinkBatch.values(
                        context.id("safety_alerts.csv", row.required("alert_id")),
                        SinkBatch.utc(context.now()),
                        row.required("alert_id"),
                        context.id("patients.csv", row.required("patient_id")),
                        context.id("patients.csv", row.required("patient_id")),
                        SinkBatch.day(row, "raised_at"),
                        SinkBatch.day(row, "raised_at"),
                        SinkBatch.upper(row.text("cause")),
                        SinkBatch.utc(row.instant("raised_at")),
                        SinkBatch.day(row, "raised_at"),
                        SinkBatch.utc(row.instant("acknowledged_at")),
                        SinkBatch.id(context, "staff.csv", row.text("acknowledged_by")),
                        SinkBatch.utc(row.instant("closed_at")),
                        SinkBatch.id(context, "staff.csv", row.text("closed_by")),
                        row.text("outcome")));
    }
}
