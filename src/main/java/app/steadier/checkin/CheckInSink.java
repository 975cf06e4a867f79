package app.steadier.checkin;

import app.steadier.base.TypedId;
import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code checkins.csv}. */
@Component
class CheckInSink implements BundleSink {

    private static final String INSERT = """
            insert into check_in (id, created_at, episode_id, patient_id, day, mood, anxiety, craving, clear_thinking, sleep_hours, note, submitted_at)
            values (?, ?, (select e.id from episode e where e.patient_id = ? and e.admission_date <= ? and coalesce(e.discharge_date, '9999-12-31') >= ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    CheckInSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "checkins.csv";
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
                        context.id("patients.csv", row.required("patient_id")),
                        row.date("date"),
                        row.date("date"),
                        context.id("patients.csv", row.required("patient_id")),
                        row.date("date"),
                        row.integer("mood"),
                        row.integer("anxiety"),
                        row.integer("craving"),
                        row.integer("clear_thinking"),
                        row.decimal("sleep_hours"),
                        row.text("note"),
                        SinkBatch.utc(row.instant("submitted_at"))));
    }
}
