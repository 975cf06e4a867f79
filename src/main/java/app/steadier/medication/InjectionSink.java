package app.steadier.medication;

import app.steadier.base.TypedId;
import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code injections.csv}. */
@Component
class InjectionSink implements BundleSink {

    private static final String INSERT = """
            insert into injection (id, created_at, order_id, patient_id, given_on, given_by, note)
            values (?, ?, ?, (select patient_id from medication_order where id = ?), ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    InjectionSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "injections.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        SinkBatch.insert(
                jdbc,
                INSERT,
                rows,
                row -> SinkBatch.values(
                        TypedId.nextValue(),
                        SinkBatch.utc(context.now()),
                        SinkBatch.id(context, "medications.csv", row.text("medication_id")),
                        SinkBatch.id(context, "medications.csv", row.text("medication_id")),
                        row.date("given_on"),
                        SinkBatch.id(context, "staff.csv", row.text("given_by")),
                        row.text("note")));
    }
}
