package app.steadier.schedule;

import app.steadier.base.TypedId;
import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code groups.csv}: the group, its weekly pattern and its usual facilitator. */
@Component
class GroupSink implements BundleSink {

    private final JdbcTemplate jdbc;

    GroupSink(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String file() {
        return "groups.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        for (BundleRow row : rows) {
            UUID group = context.id("groups.csv", row.required("group_id"));
            jdbc.update(
                    """
                    insert into care_group (id, created_at, external_id, name, kind, track, capacity, days, start_time, end_time,
                      active_from, active_to)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    group,
                    SinkBatch.utc(context.now()),
                    row.required("group_id"),
                    row.required("name"),
                    SinkBatch.upper(row.text("kind")),
                    row.required("track"),
                    row.integer("capacity"),
                    String.join(";", row.list("days")),
                    row.time("start_time"),
                    row.time("end_time"),
                    row.date("active_from"),
                    row.date("active_to"));
            jdbc.update(
                    "insert into group_pattern (id, created_at, group_id, rule, anchor_date, start_time, end_time, from_date, to_date)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    TypedId.nextValue(),
                    SinkBatch.utc(context.now()),
                    group,
                    Recurrence.rule(
                            row.list("days").stream().map(Recurrence::day).toList(), 1),
                    row.date("active_from"),
                    row.time("start_time"),
                    row.time("end_time"),
                    row.date("active_from"),
                    row.date("active_to"));
            jdbc.update(
                    "insert into group_facilitator (id, group_id, staff_id, from_date, to_date) values (?, ?, ?, ?, ?)",
                    TypedId.nextValue(),
                    group,
                    context.id("staff.csv", row.required("facilitator_id")),
                    row.date("active_from"),
                    row.date("active_to"));
        }
    }
}
