package app.steadier.medication;

import app.steadier.base.TypedId;
import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code medication_holds.csv}. */
@Component
class HoldSink implements BundleSink {

    private static final String INSERT = """
            insert into medication_hold (id, created_at, order_id, from_date, to_date, reason, prescriber_id)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    HoldSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "medication_holds.csv";
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
                        row.date("from_date"),
                        row.date("to_date"),
                        row.required("reason"),
                        SinkBatch.id(context, "staff.csv", row.text("prescriber_id"))));
    }
}
