package app.steadier.schedule;

import app.steadier.base.Columns;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes attendance and its history. The caller has asked the guard. */
@Component
class AttendanceRows {

    /** Family name first. */
    static final String LIST_NAME = "if(p.family_name is null or coalesce(p.preferred_name, p.given_name) is null,"
            + " p.display_name, concat(p.family_name, ', ', coalesce(p.preferred_name, p.given_name)))";

    private static final String COLUMNS = "a.status, a.arrived_at, a.left_at, a.participation, a.makeup_for, a.reason";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    AttendanceRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    record SessionFacts(
            SessionId id,
            @Nullable GroupId group,
            @Nullable String groupName,
            String kind,
            @Nullable String topic,
            Instant start,
            Instant end,
            String state) {}

    /**
     * Someone expected in a session or attending it.
     *
     * @param makesUpFor the missed session of a guest; null for a member
     */
    record Expected(
            PatientId patient,
            UUID episode,
            String name,
            boolean firstTime,
            @Nullable UUID makesUpFor,
            @Nullable StoredAttendance stored) {}

    /** A change as it was written. */
    record Change(
            PatientId patient,
            @Nullable StoredAttendance before,
            @Nullable StoredAttendance after) {}

    /** @param lock holds other taps on the same session until the end of this one */
    SessionFacts session(SessionId session, boolean lock) {
        return jdbc.sql(
                        "select s.id, s.group_id, (select g.name from care_group g where g.id = s.group_id) as group_name,"
                                + " s.kind, s.topic, s.starts_at, s.ends_at, s.status from care_session s where s.id = ?"
                                + (lock ? " for update" : ""))
                .param(session.value())
                .query((row, number) -> {
                    UUID group = row.getObject("group_id", UUID.class);
                    return new SessionFacts(
                            session,
                            group == null ? null : new GroupId(group),
                            row.getString("group_name"),
                            row.getString("kind"),
                            row.getString("topic"),
                            Objects.requireNonNull(Columns.optionalInstant(row, "starts_at")),
                            Objects.requireNonNull(Columns.optionalInstant(row, "ends_at")),
                            row.getString("status"));
                })
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    /** Members on the session's day by name, then guests. */
    List<Expected> expected(SessionId session) {
        return jdbc.sql("select v.patient_id, v.episode_id, " + LIST_NAME + " as name, exists (select 1 from"
                        + " group_membership m where m.group_id = v.group_id and m.patient_id = v.patient_id"
                        + " and m.from_date <= v.start_date and (m.to_date is null or m.to_date >= v.start_date)"
                        + " and m.from_date > coalesce((select max(o.start_date) from care_session o"
                        + " where o.group_id = v.group_id and o.start_date < v.start_date), '1000-01-01')) as first_time,"
                        + " v.attendance_status as status, v.arrived_at, v.left_at, v.participation, v.makeup_for, v.reason"
                        + " from schedule_expected v join people_patient p on p.patient_id = v.patient_id"
                        + " where v.session_id = ? order by v.makeup_for is not null, name, v.patient_id")
                .param(session.value())
                .query((row, number) -> new Expected(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getObject("episode_id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("first_time"),
                        row.getObject("makeup_for", UUID.class),
                        stored(row)))
                .list();
    }

    /** The row as it is now, not as it was when the transaction began. */
    @Nullable
    StoredAttendance current(SessionId session, PatientId patient) {
        return jdbc.sql("select " + COLUMNS
                        + " from attendance a where a.session_id = ? and a.patient_id = ? for update")
                .params(session.value(), patient.value())
                .query((row, number) -> Objects.requireNonNull(stored(row)))
                .optional()
                .orElse(null);
    }

    Optional<Change> change(UUID id, SessionId session) {
        return jdbc.sql(
                        "select patient_id, before_row, after_row from attendance_change where id = ? and session_id = ?"
                                + " for update")
                .params(id, session.value())
                .query((row, number) -> new Change(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        parsed(row.getString("before_row")),
                        parsed(row.getString("after_row"))))
                .optional();
    }

    /** Writes the row and its history; a null new value takes the row away. */
    void write(
            UUID change,
            SessionId session,
            PatientId patient,
            UUID episode,
            @Nullable StaffId by,
            @Nullable StoredAttendance before,
            @Nullable StoredAttendance after) {
        jdbc.sql(
                        "insert into attendance_change (id, session_id, patient_id, changed_at, changed_by, before_row, after_row)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(change)
                .param(session.value())
                .param(patient.value())
                .param(Columns.optionalUtc(time.now()))
                .param(by == null ? null : by.value())
                .param(before == null ? null : before.text())
                .param(after == null ? null : after.text())
                .update();
        if (after == null) {
            jdbc.sql("delete from attendance where session_id = ? and patient_id = ?")
                    .params(session.value(), patient.value())
                    .update();
            return;
        }
        jdbc.sql(
                        "insert into attendance (id, created_at, session_id, patient_id, episode_id, status, arrived_at, left_at,"
                                + " participation, makeup_for, reason) values (:id, :now, :session, :patient, :episode, :status, :arrived,"
                                + " :left, :participation, :makeup, :reason) on duplicate key update version = version + 1,"
                                + " status = :status, arrived_at = :arrived, left_at = :left, participation = :participation,"
                                + " makeup_for = :makeup, reason = :reason")
                .param("id", TypedId.nextValue())
                .param("now", Columns.optionalUtc(time.now()))
                .param("session", session.value())
                .param("patient", patient.value())
                .param("episode", episode)
                .param("status", after.status().name())
                .param("arrived", Columns.optionalUtc(after.arrived()))
                .param("left", Columns.optionalUtc(after.left()))
                .param("participation", after.participation())
                .param("makeup", after.makeupFor())
                .param("reason", after.reason())
                .update();
    }

    /** Says why a change was made. */
    void because(UUID change, String reason) {
        jdbc.sql("update attendance_change set reason = ? where id = ?")
                .params(reason, change)
                .update();
    }

    /** Changes with a reason, the latest first. */
    Map<PatientId, List<AttendanceSheet.Correction>> corrections(SessionId session) {
        Map<PatientId, List<AttendanceSheet.Correction>> corrections = new HashMap<>();
        jdbc.sql("select c.patient_id, c.changed_at, c.before_row, c.reason, t.display_name from attendance_change c"
                        + " left join people_staff t on t.staff_id = c.changed_by"
                        + " where c.session_id = ? and c.reason is not null order by c.changed_at desc, c.id desc")
                .param(session.value())
                .query(row -> {
                    StoredAttendance before = parsed(row.getString("before_row"));
                    corrections
                            .computeIfAbsent(
                                    new PatientId(row.getObject("patient_id", UUID.class)), none -> new ArrayList<>())
                            .add(new AttendanceSheet.Correction(
                                    time.local(Objects.requireNonNull(Columns.optionalInstant(row, "changed_at"))),
                                    Objects.requireNonNullElse(row.getString("display_name"), ""),
                                    before == null ? null : before.status(),
                                    row.getString("reason")));
                });
        return corrections;
    }

    void held(SessionId session) {
        jdbc.sql("update care_session set status = 'HELD', version = version + 1 where id = ? and status = 'SCHEDULED'")
                .param(session.value())
                .update();
    }

    private static @Nullable StoredAttendance stored(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return status == null
                ? null
                : new StoredAttendance(
                        AttendanceStatus.valueOf(status),
                        Columns.optionalInstant(row, "arrived_at"),
                        Columns.optionalInstant(row, "left_at"),
                        row.getObject("participation", Integer.class),
                        row.getObject("makeup_for", UUID.class),
                        row.getString("reason"));
    }

    private static @Nullable StoredAttendance parsed(@Nullable String text) {
        return text == null ? null : StoredAttendance.parse(text);
    }
}
