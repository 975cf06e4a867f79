package app.steadier.plan;

import app.steadier.base.TypedId;
import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code goal_ratings.csv}. */
@Component
class GoalRatingSink implements BundleSink {

    private static final String INSERT = """
            insert into goal_rating (id, created_at, goal_id, rated_on, level, rated_by, note)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    GoalRatingSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "goal_ratings.csv";
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
                        context.id("goals.csv", row.required("goal_id")),
                        row.date("rated_on"),
                        row.integer("level"),
                        SinkBatch.id(context, "staff.csv", row.text("rated_by")),
                        row.text("note")));
    }
}
