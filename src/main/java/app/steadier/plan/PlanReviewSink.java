package app.steadier.plan;

import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code plan_reviews.csv}. */
@Component
class PlanReviewSink implements BundleSink {

    private static final String INSERT = """
            insert into plan_review (id, created_at, external_id, episode_id, patient_id, due_on, signed_on, signed_by, summary)
            values (?, ?, ?, ?, (select patient_id from episode where id = ?), ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    PlanReviewSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "plan_reviews.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        SinkBatch.insert(
                jdbc,
                INSERT,
                rows,
                row -> SinkBatch.values(
                        context.id("plan_reviews.csv", row.required("review_id")),
                        SinkBatch.utc(context.now()),
                        row.required("review_id"),
                        context.id("episodes.csv", row.required("episode_id")),
                        context.id("episodes.csv", row.required("episode_id")),
                        row.date("due_on"),
                        row.date("signed_on"),
                        SinkBatch.id(context, "staff.csv", row.text("signed_by")),
                        row.text("summary")));
    }
}
