package app.steadier.medication;

import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code monitoring.csv}. */
@Component
class MonitoringSink implements BundleSink {

    private static final String INSERT = """
            insert into monitoring (id, created_at, external_id, patient_id, kind, name, due_on, done_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    MonitoringSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "monitoring.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        SinkBatch.insert(
                jdbc,
                INSERT,
                rows,
                row -> SinkBatch.values(
                        context.id("monitoring.csv", row.required("monitoring_id")),
                        SinkBatch.utc(context.now()),
                        row.required("monitoring_id"),
                        context.id("patients.csv", row.required("patient_id")),
                        SinkBatch.upper(row.text("kind")),
                        row.required("name"),
                        row.date("due_on"),
                        row.date("done_on")));
    }
}
