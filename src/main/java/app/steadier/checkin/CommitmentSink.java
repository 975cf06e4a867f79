package app.steadier.checkin;

import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code commitments.csv}. */
@Component
class CommitmentSink implements BundleSink {

    private static final String INSERT = """
            insert into commitment (id, created_at, external_id, episode_id, patient_id, session_id, words, made_at, due_at, due_date, answer, answered_at, withdrawn_at)
            values (?, ?, ?, (select e.id from episode e where e.patient_id = ? and e.admission_date <= ? and coalesce(e.discharge_date, '9999-12-31') >= ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    CommitmentSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "commitments.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        SinkBatch.insert(
                jdbc,
                INSERT,
                rows,
                row -> SinkBatch.values(
                        context.id("commitments.csv", row.required("commitment_id")),
                        SinkBatch.utc(context.now()),
                        row.required("commitment_id"),
                        context.id("patients.csv", row.required("patient_id")),
                        SinkBatch.day(row, "made_at"),
                        SinkBatch.day(row, "made_at"),
                        context.id("patients.csv", row.required("patient_id")),
                        SinkBatch.id(context, "sessions.csv", row.text("session_id")),
                        row.required("text"),
                        SinkBatch.utc(row.instant("made_at")),
                        SinkBatch.utc(row.instant("due_at")),
                        SinkBatch.day(row, "due_at"),
                        SinkBatch.upper(row.text("answer")),
                        SinkBatch.utc(row.instant("answered_at")),
                        SinkBatch.utc(row.instant("withdrawn_at"))));
    }
}
