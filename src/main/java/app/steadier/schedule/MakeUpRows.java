package app.steadier.schedule;

import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.schedule.MakeUpRequest.State;
import app.steadier.settings.ProgramRule;
import app.steadier.settings.ProgramRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes make-ups. The caller has asked the guard. */
@Component
class MakeUpRows {

    /** Missed by someone: not there, with or without an excuse, in a session that was not cancelled. */
    private static final String MISSED =
            "select s.id, s.group_id, s.starts_at, s.start_date, s.topic, g.name, g.kind, a.episode_id,"
                    + " a.patient_id from attendance a join care_session s on s.id = a.session_id join care_group g on g.id = s.group_id"
                    + " where a.patient_id = :patient and a.status in ('EXCUSED', 'ABSENT') and s.status <> 'CANCELLED' ";

    private static final String FREE = "not exists (select 1 from makeup_request r where r.missed_session_id = s.id"
            + " and r.patient_id = a.patient_id and r.lives) and not exists (select 1 from attendance x"
            + " where x.makeup_for = s.id and x.patient_id = a.patient_id)";

    /** Seats are taken by members of the day and by guests who were accepted. */
    private static final String OPTIONS = """
            select s.id, g.name as group_name, s.topic, s.starts_at, s.ends_at, f.display_name, g.track in ('any', coalesce((
                select t.track from admission_track t where t.episode_id = :episode and t.from_date <= s.start_date
                  and (t.to_date is null or t.to_date >= s.start_date) limit 1), '')) as right_track
            from care_session s join care_group g on g.id = s.group_id join people_staff f on f.staff_id = s.facilitator_id
              join admission_episode e on e.episode_id = :episode
            where s.status = 'SCHEDULED' and s.starts_at > :now and s.starts_at > :missed_start
              and s.start_date between e.admission_date and coalesce(e.discharge_date, '9999-12-31') and s.start_date <= :until
              and %s
              and (select count(distinct v.patient_id) from schedule_expected v where v.session_id = s.id) < g.capacity
              and not exists (select 1 from schedule_expected v where v.session_id = s.id and v.patient_id = :patient)
              and not exists (select 1 from schedule_expected o where o.patient_id = :patient and o.session_status <> 'CANCELLED'
                and o.starts_at < s.ends_at and o.ends_at > s.starts_at
                and coalesce(o.attendance_status, '') not in ('EXCUSED', 'ABSENT'))
            order by right_track desc, s.starts_at, s.id
            """;

    private static final String REQUESTS = "select r.*, " + AttendanceRows.LIST_NAME + " as name, g.name as group_name,"
            + " mg.name as missed_name, m.starts_at as missed_starts_at, s.starts_at, s.ends_at, s.topic, f.display_name"
            + " from makeup_request r join care_session s on s.id = r.session_id join care_group g on g.id = s.group_id"
            + " join care_session m on m.id = r.missed_session_id join care_group mg on mg.id = m.group_id"
            + " join people_patient p on p.patient_id = r.patient_id left join people_staff f on f.staff_id = r.proposed_by"
            + " where %s order by s.starts_at, r.id";

    private final JdbcClient jdbc;
    private final ProgramRules rules;
    private final ProgramTime time;

    MakeUpRows(JdbcClient jdbc, ProgramRules rules, ProgramTime time) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.time = time;
    }

    record Missed(
            SessionId session,
            PatientId patient,
            UUID episode,
            String groupName,
            String groupKind,
            @Nullable String topic,
            Instant start,
            LocalDate day) {}

    Optional<Missed> missed(PatientId patient, SessionId session) {
        return jdbc.sql(MISSED + "and s.id = :session")
                .param("patient", patient.value())
                .param("session", session.value())
                .query((row, number) -> missed(row))
                .optional();
    }

    /** What someone missed and can still make up, without a request that lives or was attended; latest first. */
    List<Missed> open(PatientId patient) {
        return jdbc.sql(MISSED + "and s.start_date >= :from and " + FREE + " order by s.starts_at desc")
                .param("patient", patient.value())
                .param("from", time.today().minusDays(within(time.today())))
                .query((row, number) -> missed(row))
                .list();
    }

    boolean madeUp(Missed missed) {
        return jdbc.sql(MISSED + "and s.id = :session and " + FREE)
                .param("patient", missed.patient().value())
                .param("session", missed.session().value())
                .query((row, number) -> missed(row))
                .list()
                .isEmpty();
    }

    LocalDate until(Missed missed) {
        return missed.day().plusDays(within(missed.day()));
    }

    /** The same topic; where none was written down, the same kind of group. */
    List<MakeUpOption> options(Missed missed) {
        String teaches = missed.topic() == null ? "g.kind = :kind" : "trim(s.topic) = trim(:topic)";
        JdbcClient.StatementSpec query = jdbc.sql(OPTIONS.formatted(teaches))
                .param("episode", missed.episode())
                .param("patient", missed.patient().value())
                .param("now", Columns.utc(time.now()))
                .param("missed_start", Columns.utc(missed.start()))
                .param("until", until(missed));
        query = missed.topic() == null ? query.param("kind", missed.groupKind()) : query.param("topic", missed.topic());
        return query.query((row, number) -> new MakeUpOption(
                        new SessionId(Columns.id(row, "id")),
                        Columns.text(row, "group_name"),
                        row.getString("topic"),
                        time.local(Columns.instant(row, "starts_at")),
                        time.local(Columns.instant(row, "ends_at")),
                        Columns.text(row, "display_name"),
                        row.getBoolean("right_track")))
                .list();
    }

    /** @param where predicate on {@code r} and {@code s} with its parameters */
    List<MakeUpRequest> requests(String where, Map<String, Object> params) {
        return jdbc.sql(REQUESTS.formatted(where))
                .params(params)
                .query((row, number) -> request(row))
                .list();
    }

    Optional<MakeUpRequest> find(UUID id) {
        return requests("r.id = :id", Map.of("id", id)).stream().findFirst();
    }

    void insert(UUID id, Missed missed, SessionId session, State state, @Nullable StaffId by) {
        jdbc.sql(
                        "insert into makeup_request (id, created_at, patient_id, episode_id, missed_session_id, session_id, state,"
                                + " proposed_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(Columns.utc(time.now()))
                .param(missed.patient().value())
                .param(missed.episode())
                .param(missed.session().value())
                .param(session.value())
                .param(state.name())
                .param(by == null ? null : by.value())
                .update();
    }

    void answer(UUID id, State state, @Nullable StaffId by, @Nullable String reason) {
        jdbc.sql(
                        "update makeup_request set state = ?, answered_at = ?, answered_by = ?, reason = ?, version = version + 1"
                                + " where id = ?")
                .param(state.name())
                .param(Columns.utc(time.now()))
                .param(by == null ? null : by.value())
                .param(reason)
                .param(id)
                .update();
    }

    private int within(LocalDate day) {
        return rules.number(ProgramRule.MAKEUP_WITHIN_DAYS, day);
    }

    private static Missed missed(ResultSet row) throws SQLException {
        return new Missed(
                new SessionId(Columns.id(row, "id")),
                new PatientId(Columns.id(row, "patient_id")),
                Columns.id(row, "episode_id"),
                Columns.text(row, "name"),
                Columns.text(row, "kind"),
                row.getString("topic"),
                Columns.instant(row, "starts_at"),
                Columns.day(row, "start_date"));
    }

    private MakeUpRequest request(ResultSet row) throws SQLException {
        return new MakeUpRequest(
                Columns.id(row, "id"),
                row.getInt("version"),
                new PatientId(Columns.id(row, "patient_id")),
                Columns.text(row, "name"),
                new SessionId(Columns.id(row, "missed_session_id")),
                Columns.text(row, "missed_name"),
                time.local(Columns.instant(row, "missed_starts_at")),
                new SessionId(Columns.id(row, "session_id")),
                Columns.text(row, "group_name"),
                row.getString("topic"),
                time.local(Columns.instant(row, "starts_at")),
                time.local(Columns.instant(row, "ends_at")),
                State.valueOf(Columns.text(row, "state")),
                row.getString("display_name"),
                row.getString("reason"));
    }
}
