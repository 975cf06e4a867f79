package app.steadier.admission;

import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code aftercare.csv}. */
@Component
class AftercareSink implements BundleSink {

    private static final String INSERT = """
            insert into aftercare (id, created_at, external_id, episode_id, patient_id, kind, description, provider, starts_on, status)
            values (?, ?, ?, ?, (select patient_id from episode where id = ?), ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    AftercareSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "aftercare.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        SinkBatch.insert(
                jdbc,
                INSERT,
                rows,
                row -> SinkBatch.values(
                        context.id("aftercare.csv", row.required("aftercare_id")),
                        SinkBatch.utc(context.now()),
                        row.required("aftercare_id"),
                        context.id("episodes.csv", row.required("episode_id")),
                        context.id("episodes.csv", row.required("episode_id")),
                        SinkBatch.upper(row.text("kind")),
                        row.required("description"),
                        row.text("provider"),
                        row.date("starts_on"),
                        SinkBatch.upper(row.text("status"))));
    }
}
