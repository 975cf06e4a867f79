package app.steadier.schedule;

import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.schedule.GroupTimetable.Staffing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes single sessions. The caller has asked the guard. */
@Component
class SessionRows {

    private static final String STORED = "select s.* from care_session s ";
    private static final String ENTRIES = "select s.*, coalesce(g.name, " + AttendanceRows.LIST_NAME + ") as name,"
            + " f.display_name as leads, c.display_name as also_leads from care_session s"
            + " join people_staff f on f.staff_id = s.facilitator_id left join people_staff c on c.staff_id = s.co_facilitator_id"
            + " left join care_group g on g.id = s.group_id left join people_patient p on p.patient_id = s.patient_id"
            + " where s.start_date between :from and :to and %s order by s.starts_at, s.id";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    SessionRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Optional<StoredSession> find(SessionId session) {
        return jdbc.sql(STORED + "where s.id = ?")
                .param(session.value())
                .query((row, number) -> stored(row))
                .optional();
    }

    StoredSession get(SessionId session) {
        return find(session).orElseThrow(NotAvailable::new);
    }

    /** Sessions of a group whose day, or the day of the pattern they stand for, is in a period; by start. */
    List<StoredSession> of(GroupId group, LocalDate from, LocalDate to) {
        return jdbc.sql(STORED + "where s.group_id = :group and (s.start_date between :from and :to"
                        + " or s.slot_date between :from and :to) order by s.starts_at, s.id")
                .param("group", group.value())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> stored(row))
                .list();
    }

    /** @param where predicate on {@code s} with its parameters */
    List<TimetableEntry> entries(LocalDate from, LocalDate to, String where, Map<String, Object> params) {
        return jdbc.sql(ENTRIES.formatted(where))
                .params(params)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> entry(row))
                .list();
    }

    /** What is planned for everyone in a period: a share for each session; cancelled ones and make-ups left out. */
    List<GroupShare> shares(LocalDate from, LocalDate to) {
        return jdbc.sql("select v.patient_id, v.kind, v.starts_at, v.ends_at, " + AttendanceRows.LIST_NAME + " as name"
                        + " from schedule_session_patient v join people_patient p on p.patient_id = v.patient_id"
                        + " where v.start_date between ? and ? and v.session_status <> 'CANCELLED' and v.kind <> 'PRESCRIBER'"
                        + " and v.makeup_for is null order by name, v.patient_id")
                .params(from, to)
                .query((row, number) -> {
                    int minutes = Math.toIntExact(
                            Duration.between(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"))
                                    .toMinutes());
                    boolean group = "GROUP".equals(row.getString("kind"));
                    return new GroupShare(
                            new PatientId(Columns.id(row, "patient_id")),
                            Columns.text(row, "name"),
                            group ? minutes : 0,
                            minutes);
                })
                .list();
    }

    /** The last topic a group was taught, or will be, before a day. */
    Optional<String> topicBefore(GroupId group, LocalDate day) {
        return jdbc.sql("select topic from care_session where group_id = ? and start_date < ? and topic is not null"
                        + " and status <> 'CANCELLED' order by starts_at desc limit 1")
                .params(group.value(), day)
                .query(String.class)
                .optional();
    }

    /** Who is expected, guests included. */
    Set<PatientId> expected(SessionId session) {
        return jdbc
                .sql("select patient_id from schedule_expected where session_id = ?")
                .param(session.value())
                .query((row, number) -> new PatientId(Columns.id(row, "patient_id")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    boolean recorded(SessionId session) {
        return jdbc.sql("select count(*) from attendance where session_id = ?")
                        .param(session.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(StoredSession one) {
        jdbc.sql(
                        "insert into care_session (id, created_at, external_id, kind, group_id, patient_id, episode_id, starts_at,"
                                + " ends_at, start_date, slot_date, facilitator_id, planned_facilitator_id, co_facilitator_id, topic,"
                                + " theme, room, video_link, status) values (:id, :now, :external, :kind, :group, :patient, :episode,"
                                + " :start, :end, :day, :slot, :facilitator, :planned, :co, :topic, :theme, :room, :link, 'SCHEDULED')")
                .param("id", one.id().value())
                .param("now", Columns.utc(time.now()))
                .param("external", one.id().toString())
                .param("kind", one.kind())
                .param("group", value(one.group()))
                .param("patient", value(one.patient()))
                .param("episode", value(one.episode()))
                .param("start", Columns.utc(one.start()))
                .param("end", Columns.utc(one.end()))
                .param("day", one.day())
                .param("slot", one.slot())
                .param("facilitator", one.facilitator().value())
                .param("planned", value(one.planned()))
                .param("co", value(one.coFacilitator()))
                .param("topic", one.topic())
                .param("theme", one.theme() == null ? null : one.theme().name())
                .param("room", one.room())
                .param("link", one.videoLink())
                .update();
    }

    void place(StoredSession one) {
        jdbc.sql(
                        "update care_session set starts_at = ?, ends_at = ?, start_date = ?, slot_date = ?, room = ?, video_link = ?,"
                                + " version = version + 1 where id = ?")
                .param(Columns.utc(one.start()))
                .param(Columns.utc(one.end()))
                .param(one.day())
                .param(one.slot())
                .param(one.room())
                .param(one.videoLink())
                .param(one.id().value())
                .update();
    }

    void staff(SessionId session, Staffing staffing) {
        jdbc.sql("update care_session set facilitator_id = ?, planned_facilitator_id = ?, co_facilitator_id = ?,"
                        + " version = version + 1 where id = ?")
                .param(staffing.facilitator().value())
                .param(value(staffing.planned()))
                .param(value(staffing.coFacilitator()))
                .param(session.value())
                .update();
    }

    void topic(SessionId session, @Nullable String topic, @Nullable TopicTheme theme) {
        jdbc.sql("update care_session set topic = ?, theme = ?, version = version + 1 where id = ?")
                .param(topic)
                .param(theme == null ? null : theme.name())
                .param(session.value())
                .update();
    }

    /** @param reason null puts the session back */
    void cancelled(SessionId session, @Nullable String reason) {
        jdbc.sql("update care_session set status = ?, cancel_reason = ?, version = version + 1 where id = ?")
                .param(reason == null ? "SCHEDULED" : "CANCELLED")
                .param(reason)
                .param(session.value())
                .update();
    }

    private static @Nullable UUID value(@Nullable TypedId id) {
        return id == null ? null : id.value();
    }

    private static StoredSession stored(ResultSet row) throws SQLException {
        UUID group = row.getObject("group_id", UUID.class);
        UUID patient = row.getObject("patient_id", UUID.class);
        UUID episode = row.getObject("episode_id", UUID.class);
        return new StoredSession(
                new SessionId(Columns.id(row, "id")),
                row.getInt("version"),
                Columns.text(row, "kind"),
                group == null ? null : new GroupId(group),
                patient == null ? null : new PatientId(patient),
                episode == null ? null : new EpisodeId(episode),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "ends_at"),
                Columns.day(row, "start_date"),
                Columns.optionalDay(row, "slot_date"),
                new StaffId(Columns.id(row, "facilitator_id")),
                staff(row, "planned_facilitator_id"),
                staff(row, "co_facilitator_id"),
                row.getString("topic"),
                theme(row),
                row.getString("room"),
                row.getString("video_link"),
                Columns.text(row, "status"));
    }

    private TimetableEntry entry(ResultSet row) throws SQLException {
        StoredSession one = stored(row);
        return new TimetableEntry(
                one.id(),
                one.version(),
                one.kind(),
                one.group(),
                one.patient(),
                Columns.text(row, "name"),
                time.local(one.start()),
                time.local(one.end()),
                one.status(),
                Columns.text(row, "leads"),
                one.planned() != null,
                row.getString("also_leads"),
                one.topic(),
                one.theme(),
                one.room(),
                one.videoLink(),
                row.getString("cancel_reason"));
    }

    private static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new StaffId(id);
    }

    private static @Nullable TopicTheme theme(ResultSet row) throws SQLException {
        String theme = row.getString("theme");
        return theme == null ? null : TopicTheme.valueOf(theme);
    }
}
