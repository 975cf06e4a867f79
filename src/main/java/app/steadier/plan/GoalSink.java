package app.steadier.plan;

import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code goals.csv}: goals become one active plan version for each episode. */
@Component
class GoalSink implements BundleSink {

    private final JdbcTemplate jdbc;

    GoalSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "goals.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        for (BundleRow row : rows) {
            UUID episode = context.id("episodes.csv", row.required("episode_id"));
            UUID plan = context.id("plan of an episode", row.required("episode_id"));
            jdbc.update(
                    "insert ignore into treatment_plan (id, created_at, episode_id, patient_id, version_no, title, state)"
                            + " select ?, ?, e.id, e.patient_id, 1, 'Imported plan', 'ACTIVE' from episode e where e.id = ?",
                    plan,
                    SinkBatch.utc(context.now()),
                    episode);
            jdbc.update(
                    """
                    insert into goal (id, created_at, external_id, episode_id, patient_id, plan_id, title, domain, baseline_level,
                      created_on, target_on, status, closed_on)
                    values (?, ?, ?, ?, (select patient_id from episode where id = ?), ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    context.id("goals.csv", row.required("goal_id")),
                    SinkBatch.utc(context.now()),
                    row.required("goal_id"),
                    episode,
                    episode,
                    plan,
                    row.required("title"),
                    SinkBatch.upper(row.text("domain")),
                    row.integer("baseline_level"),
                    row.date("created_on"),
                    row.date("target_on"),
                    SinkBatch.upper(row.text("status")),
                    row.date("closed_on"));
        }
    }
}
