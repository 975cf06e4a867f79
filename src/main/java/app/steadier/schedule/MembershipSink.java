package app.steadier.schedule;

import app.steadier.base.TypedId;
import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code group_memberships.csv}. */
@Component
class MembershipSink implements BundleSink {

    private static final String INSERT = """
            insert into group_membership (id, created_at, episode_id, patient_id, group_id, from_date, to_date)
            values (?, ?, ?, (select patient_id from episode where id = ?), ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    MembershipSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "group_memberships.csv";
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
                        context.id("episodes.csv", row.required("episode_id")),
                        context.id("episodes.csv", row.required("episode_id")),
                        context.id("groups.csv", row.required("group_id")),
                        row.date("from_date"),
                        row.date("to_date")));
    }
}
