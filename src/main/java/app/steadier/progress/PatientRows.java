package app.steadier.progress;

import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one person's rows from the rooms' views, one statement each, for the pages about one person. */
@Component
class PatientRows {

    private final JdbcClient jdbc;
    private final ProgramTime time;

    PatientRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The person and the newest episode. */
    record Head(
            PatientId patient,
            EpisodeId episode,
            String externalId,
            String callName,
            String displayName,
            boolean tracksCraving,
            boolean medicationService,
            LocalDate admission,
            @Nullable LocalDate planned,
            @Nullable LocalDate discharge,
            @Nullable String track,
            @Nullable String level) {

        /** Last day whose numbers count: today, or the day of discharge. */
        LocalDate asOf(LocalDate today) {
            return discharge != null && discharge.isBefore(today) ? discharge : today;
        }

        @Override
        public String toString() {
            return "Head " + episode;
        }
    }

    /** One session of this person with what was recorded. */
    record SessionRow(
            SessionId id,
            String kind,
            @Nullable String groupName,
            @Nullable String topic,
            String facilitator,
            SessionEntry entry,
            LocalDate day) {}

    record GoalRow(
            UUID id, String title, String domain, @Nullable LocalDate target, RatedGoal rated) {}

    record CommitmentRow(String words, LocalDate dueDate, DueCommitment due) {}

    record CheckInRow(DayAnswers answers, @Nullable BigDecimal sleepHours) {}

    Head head(PatientId patient) {
        return jdbc.sql("""
                        select p.patient_id, p.external_id, p.call_name, p.display_name, e.episode_id, e.tracks_craving,
                          e.medication_service, e.admission_date, e.planned_discharge, e.discharge_date,
                          (select t.track from admission_track t where t.episode_id = e.episode_id and t.from_date <= :today
                             order by t.from_date desc limit 1) as track,
                          (select l.level_of_care from admission_level l where l.episode_id = e.episode_id
                             and l.from_date <= :today order by l.from_date desc limit 1) as level
                        from people_patient p join admission_episode e on e.patient_id = p.patient_id
                        where p.patient_id = :patient and e.admission_date is not null
                        order by e.admission_date desc limit 1
                        """)
                .param("patient", patient.value())
                .param("today", time.today())
                .query((row, number) -> new Head(
                        patient,
                        new EpisodeId(row.getObject("episode_id", UUID.class)),
                        row.getString("external_id"),
                        row.getString("call_name"),
                        row.getString("display_name"),
                        row.getBoolean("tracks_craving"),
                        row.getBoolean("medication_service"),
                        row.getObject("admission_date", LocalDate.class),
                        row.getObject("planned_discharge", LocalDate.class),
                        row.getObject("discharge_date", LocalDate.class),
                        row.getString("track"),
                        row.getString("level")))
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    /** Sessions of the episode by local start date, cancelled ones included, in order of start. */
    List<SessionRow> sessions(Head head, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select s.session_id, s.kind, g.name as group_name, s.topic, f.display_name as facilitator, s.session_status,
                          s.starts_at, s.ends_at, s.start_date, s.attendance_status, s.arrived_at, s.left_at
                        from schedule_session_patient s left join schedule_group g on g.group_id = s.group_id
                          join people_staff f on f.staff_id = s.facilitator_id
                        where s.patient_id = :patient and s.start_date between :from and :to and s.start_date >= :admission
                          and s.start_date <= :last
                        order by s.starts_at
                        """)
                .param("patient", head.patient().value())
                .param("from", from)
                .param("to", to)
                .param("admission", head.admission())
                .param("last", head.discharge() == null ? to : head.discharge())
                .query((row, number) -> new SessionRow(
                        new SessionId(Columns.id(row, "session_id")),
                        Columns.text(row, "kind"),
                        row.getString("group_name"),
                        row.getString("topic"),
                        Columns.text(row, "facilitator"),
                        RowFacts.session(row),
                        Columns.day(row, "start_date")))
                .list();
    }

    List<CheckInRow> checkIns(Head head, LocalDate from, LocalDate to) {
        return jdbc.sql("select day, mood, anxiety, craving, clear_thinking, sleep_hours from checkin_day"
                        + " where episode_id = :episode and day between :from and :to order by day")
                .param("episode", head.episode().value())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new CheckInRow(RowFacts.answers(row), row.getBigDecimal("sleep_hours")))
                .list();
    }

    List<CommitmentRow> commitments(Head head) {
        return jdbc.sql("select words, due_at, due_date, answer, answered_at, withdrawn_at from checkin_commitment"
                        + " where episode_id = :episode order by due_at")
                .param("episode", head.episode().value())
                .query((row, number) -> new CommitmentRow(
                        Columns.text(row, "words"), Columns.day(row, "due_date"), RowFacts.commitment(row)))
                .list();
    }

    /** What the person is in the program for: MENTAL_HEALTH, SUBSTANCE_USE or CO_OCCURRING; null while it is not said. */
    @Nullable
    String focus(Head head) {
        record Focus(@Nullable String code) {}
        return jdbc.sql("select focus from admission_episode where episode_id = ?")
                .param(head.episode().value())
                .query((row, number) -> new Focus(row.getString("focus")))
                .single()
                .code();
    }

    /** Names of skills the person tried on the days of a period, both inclusive. */
    List<String> practiced(Head head, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        "select distinct skill from checkin_practice where patient_id = ? and result in ('TRIED', 'PARTLY')"
                                + " and reported_at >= ? and reported_at < ? order by skill")
                .param(head.patient().value())
                .param(Columns.utc(time.instant(from.atStartOfDay())))
                .param(Columns.utc(time.instant(to.plusDays(1).atStartOfDay())))
                .query((row, number) -> Columns.text(row, "skill"))
                .list();
    }

    /** Goals with all their ratings, one statement. */
    List<GoalRow> goals(Head head) {
        Map<UUID, List<RatedGoal.Rating>> ratings = new LinkedHashMap<>();
        Map<UUID, GoalRow> goals = new LinkedHashMap<>();
        jdbc.sql("""
                        select g.goal_id, g.title, g.domain, g.target_on, g.baseline_level, g.status, r.rated_on, r.level
                        from plan_goal g left join plan_goal_rating r on r.goal_id = g.goal_id
                        where g.episode_id = :episode order by g.created_on, g.external_id, r.rated_on
                        """).param("episode", head.episode().value()).query(row -> {
            UUID id = row.getObject("goal_id", UUID.class);
            List<RatedGoal.Rating> own = ratings.computeIfAbsent(id, key -> new ArrayList<>());
            LocalDate rated = row.getObject("rated_on", LocalDate.class);
            if (rated != null) {
                own.add(new RatedGoal.Rating(rated, row.getInt("level")));
            }
            goals.putIfAbsent(
                    id,
                    new GoalRow(
                            id,
                            row.getString("title"),
                            row.getString("domain"),
                            row.getObject("target_on", LocalDate.class),
                            new RatedGoal(
                                    row.getInt("baseline_level"), GoalStatus.valueOf(row.getString("status")), own)));
        });
        return List.copyOf(goals.values());
    }

    /** Levels of care of the episode with their weekly floors. */
    Levels levels(Head head) {
        Levels levels = new Levels();
        jdbc.sql(
                        "select l.from_date, r.effective_from, r.week_minutes, r.day_minutes, r.days from admission_level l"
                                + " left join level_of_care_rule r on r.level_of_care = l.level_of_care where l.episode_id = :episode")
                .param("episode", head.episode().value())
                .query(row -> {
                    levels.add(row);
                });
        return levels;
    }

    /** Who cares for the person on a day: name and what they are. */
    List<TeamMember> team(Head head, LocalDate day) {
        return jdbc.sql("""
                        select f.display_name, f.credentials, t.kind from care_team_member t
                          join people_staff f on f.staff_id = t.staff_id
                        where t.episode_id = :episode and t.from_date <= :day and (t.to_date is null or t.to_date >= :day)
                        order by t.kind desc, f.display_name
                        """)
                .param("episode", head.episode().value())
                .param("day", day)
                .query((row, number) -> new TeamMember(
                        row.getString("display_name"), row.getString("credentials"), row.getString("kind")))
                .list();
    }

    /** The next review that is not signed yet. */
    @Nullable
    LocalDate nextReview(Head head) {
        return jdbc.sql(
                        "select min(due_on) as due from plan_review_row where episode_id = :episode and signed_on is null")
                .param("episode", head.episode().value())
                .query((row, number) -> new Due(row.getObject("due", LocalDate.class)))
                .single()
                .day();
    }

    private record Due(@Nullable LocalDate day) {}
}
