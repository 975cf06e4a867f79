package app.steadier.medication;

import app.steadier.base.TypedId;
import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code doses.csv}. */
@Component
class DoseSink implements BundleSink {

    private static final String INSERT = """
            insert into dose_report (id, created_at, order_id, patient_id, due_at, due_local, report, reported_at, corrected_by, correction_reason)
            values (?, ?, ?, (select patient_id from medication_order where id = ?), ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    DoseSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "doses.csv";
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
                        SinkBatch.utc(row.instant("due_at")),
                        local(row.text("due_at")),
                        SinkBatch.upper(row.text("report")),
                        SinkBatch.utc(row.instant("reported_at")),
                        SinkBatch.id(context, "staff.csv", row.text("corrected_by")),
                        row.text("correction_reason")));
    }

    /** The due time as the order says it, also when the clock skipped it that day. */
    private static @Nullable LocalDateTime local(@Nullable String written) {
        return written == null ? null : LocalDateTime.parse(written);
    }
}
