package app.steadier.schedule;

import app.steadier.base.TypedId;
import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code attendance.csv}. */
@Component
class AttendanceSink implements BundleSink {

    private static final String INSERT = """
            insert into attendance (id, created_at, session_id, patient_id, episode_id, status, arrived_at, left_at, participation, reason, makeup_for)
            values (?, ?, ?, ?, (select e.id from episode e join care_session s on s.id = ? where e.patient_id = ? and e.admission_date <= s.start_date and coalesce(e.discharge_date, '9999-12-31') >= s.start_date), ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    AttendanceSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "attendance.csv";
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
                        context.id("sessions.csv", row.required("session_id")),
                        context.id("patients.csv", row.required("patient_id")),
                        context.id("sessions.csv", row.required("session_id")),
                        context.id("patients.csv", row.required("patient_id")),
                        SinkBatch.upper(row.text("status")),
                        SinkBatch.utc(row.instant("arrived")),
                        SinkBatch.utc(row.instant("left")),
                        row.integer("participation"),
                        row.text("reason"),
                        SinkBatch.id(context, "sessions.csv", row.text("makeup_for"))));
    }
}
