package app.steadier.progress;

import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.ProgramTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the histories of admissions from the views of the other rooms: six statements, for one or for many. */
@Component
class EpisodeFacts {

    private static final String EPISODES = """
            select e.episode_id, e.external_id, e.patient_id, e.admission_date, e.discharge_date, e.planned_discharge,
              e.baseline_start, l.from_date, r.effective_from, r.week_minutes, r.day_minutes, r.days
            from admission_episode e
              left join admission_level l on l.episode_id = e.episode_id
              left join level_of_care_rule r on r.level_of_care = l.level_of_care
            where e.episode_id in (:episodes) and e.admission_date is not null
            order by e.admission_date, e.external_id, l.from_date, r.effective_from
            """;

    private static final String SESSIONS = """
            select episode_id, kind, session_status, starts_at, ends_at, attendance_status, arrived_at, left_at, participation
            from schedule_session_patient
            where episode_id in (:episodes)
            """;

    private static final String CHECK_INS = """
            select episode_id, day, mood, anxiety, craving, clear_thinking
            from checkin_day
            where episode_id in (:episodes)
            """;

    private static final String COMMITMENTS = """
            select episode_id, due_at, answer, answered_at, withdrawn_at
            from checkin_commitment
            where episode_id in (:episodes)
            """;

    private static final String GOALS = """
            select g.episode_id, g.goal_id, g.created_on, g.baseline_level, g.status, g.closed_on, r.rated_on, r.level
            from plan_goal g
              left join plan_goal_rating r on r.goal_id = g.goal_id
            where g.episode_id in (:episodes)
            """;

    private static final String DAYS = """
            select 'REVIEW' as what, episode_id, signed_on as day, cast(null as datetime(6)) as closed_at
            from plan_review_row
            where episode_id in (:episodes) and signed_on is not null
            union all
            select 'AFTERCARE', episode_id, starts_on, null
            from admission_aftercare
            where episode_id in (:episodes) and kind = 'APPOINTMENT' and status in ('BOOKED', 'ATTENDED')
            union all
            select 'ALERT', e.episode_id, a.raised_on, a.closed_at
            from safety_alert_row a
              join admission_episode e on e.patient_id = a.patient_id
            where e.episode_id in (:episodes)
            """;

    private final JdbcClient jdbc;
    private final ProgramTime time;

    EpisodeFacts(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The history of one admission; empty when there is none. */
    Optional<EpisodeHistory> of(EpisodeId episode) {
        return of(List.of(episode)).stream().findFirst();
    }

    /** The histories of admissions by admission date, then external id; inquiries without an admission are left out. */
    List<EpisodeHistory> of(Collection<EpisodeId> episodes) {
        if (episodes.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = episodes.stream().map(EpisodeId::value).distinct().toList();
        Map<UUID, HistoryBuilder> histories = new LinkedHashMap<>();
        each(
                EPISODES,
                ids,
                row -> histories
                        .computeIfAbsent(Columns.id(row, "episode_id"), id -> new HistoryBuilder(time.zone()))
                        .episode(row));
        List<UUID> admitted = List.copyOf(histories.keySet());
        if (admitted.isEmpty()) {
            return List.of();
        }
        each(SESSIONS, admitted, row -> of(histories, row).session(row));
        each(CHECK_INS, admitted, row -> of(histories, row).checkIn(row));
        each(COMMITMENTS, admitted, row -> of(histories, row).commitment(row));
        each(GOALS, admitted, row -> of(histories, row).goal(row));
        each(DAYS, admitted, row -> of(histories, row).day(row));
        return histories.values().stream().map(HistoryBuilder::build).toList();
    }

    private void each(String sql, List<UUID> episodes, RowCallbackHandler handler) {
        jdbc.sql(sql).param("episodes", episodes).query(handler);
    }

    private static HistoryBuilder of(Map<UUID, HistoryBuilder> histories, ResultSet row) throws SQLException {
        return Objects.requireNonNull(histories.get(Columns.id(row, "episode_id")), "rows belong to an admission");
    }
}
