package app.steadier.schedule;

import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code sessions.csv}. */
@Component
class SessionSink implements BundleSink {

    private static final String INSERT = """
            insert into care_session (id, created_at, external_id, kind, group_id, patient_id, episode_id, starts_at, ends_at, start_date, facilitator_id, planned_facilitator_id, topic, status, cancel_reason)
            values (?, ?, ?, ?, ?, ?, (select e.id from episode e where e.patient_id = ? and e.admission_date <= ? and coalesce(e.discharge_date, '9999-12-31') >= ?), ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    SessionSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "sessions.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        SinkBatch.insert(
                jdbc,
                INSERT,
                rows,
                row -> SinkBatch.values(
                        context.id("sessions.csv", row.required("session_id")),
                        SinkBatch.utc(context.now()),
                        row.required("session_id"),
                        SinkBatch.upper(row.text("kind")),
                        SinkBatch.id(context, "groups.csv", row.text("group_id")),
                        SinkBatch.id(context, "patients.csv", row.text("patient_id")),
                        SinkBatch.id(context, "patients.csv", row.text("patient_id")),
                        SinkBatch.day(row, "start"),
                        SinkBatch.day(row, "start"),
                        SinkBatch.utc(row.instant("start")),
                        SinkBatch.utc(row.instant("end")),
                        SinkBatch.day(row, "start"),
                        SinkBatch.id(context, "staff.csv", row.text("facilitator_id")),
                        SinkBatch.id(context, "staff.csv", row.text("planned_facilitator_id")),
                        row.text("topic"),
                        SinkBatch.upper(row.text("status")),
                        row.text("cancel_reason")));
    }
}
