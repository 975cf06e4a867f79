package app.steadier.admission;

import app.steadier.access.CareTeamService;
import app.steadier.base.EpisodeId;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code episode_changes.csv}: a change splits the period that covers its day. */
@Component
class EpisodeChangeSink implements BundleSink {

    private final JdbcTemplate jdbc;
    private final CareTeamService team;

    EpisodeChangeSink(JdbcTemplate jdbc, CareTeamService team) {
        this.jdbc = jdbc;
        this.team = team;
    }

    @Override
    public String file() {
        return "episode_changes.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        for (BundleRow row : rows) {
            UUID episode = context.id("episodes.csv", row.required("episode_id"));
            LocalDate from = Objects.requireNonNull(row.date("from_date"));
            String value = row.required("value");
            switch (row.required("what")) {
                case "track" -> split("track_period", "track", episode, from, value);
                case "level_of_care" ->
                    split(
                            "level_of_care_period",
                            "level_of_care",
                            episode,
                            from,
                            String.valueOf(SinkBatch.upper(value)));
                default ->
                    team.handOver(
                            new EpisodeId(episode),
                            CareTeamService.Kind.PRIMARY_THERAPIST,
                            new StaffId(context.id("staff.csv", value)),
                            from);
            }
        }
    }

    private void split(String table, String column, UUID episode, LocalDate from, String value) {
        int same = jdbc.update(
                "update " + table + " set " + column + " = ? where episode_id = ? and from_date = ?",
                value,
                episode,
                from);
        if (same > 0) {
            return;
        }
        jdbc.update(
                "insert into " + table + " (id, episode_id, " + column + ", from_date, to_date)"
                        + " select ?, episode_id, ?, ?, to_date from " + table
                        + " where episode_id = ? and from_date < ? and (to_date is null or to_date >= ?)",
                TypedId.nextValue(),
                value,
                from,
                episode,
                from,
                from);
        jdbc.update(
                "update " + table
                        + " set to_date = ? where episode_id = ? and from_date < ? and (to_date is null or to_date >= ?)",
                from.minusDays(1),
                episode,
                from,
                from);
    }
}
