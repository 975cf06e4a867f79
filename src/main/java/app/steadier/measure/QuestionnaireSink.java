package app.steadier.measure;

import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code questionnaires.csv}. */
@Component
class QuestionnaireSink implements BundleSink {

    private static final String INSERT = """
            insert into questionnaire (id, created_at, external_id, episode_id, patient_id, instrument, completed_at, completed_on, answers)
            values (?, ?, ?, (select e.id from episode e where e.patient_id = ? and e.admission_date <= ? and coalesce(e.discharge_date, '9999-12-31') >= ?), ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    QuestionnaireSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "questionnaires.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        SinkBatch.insert(
                jdbc,
                INSERT,
                rows,
                row -> SinkBatch.values(
                        context.id("questionnaires.csv", row.required("questionnaire_id")),
                        SinkBatch.utc(context.now()),
                        row.required("questionnaire_id"),
                        context.id("patients.csv", row.required("patient_id")),
                        SinkBatch.day(row, "completed_at"),
                        SinkBatch.day(row, "completed_at"),
                        context.id("patients.csv", row.required("patient_id")),
                        row.required("instrument"),
                        SinkBatch.utc(row.instant("completed_at")),
                        SinkBatch.day(row, "completed_at"),
                        row.required("answers")));
    }
}
