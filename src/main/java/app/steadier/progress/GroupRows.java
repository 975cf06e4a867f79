package app.steadier.progress;

import app.steadier.base.Columns;
import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads groups, their members and their sessions for the pages of those who lead them. The caller has asked the guard. */
@Component
class GroupRows {

    /** Family name first. */
    static final String LIST_NAME = "if(p.family_name is null or coalesce(p.preferred_name, p.given_name) is null,"
            + " p.display_name, concat(p.family_name, ', ', coalesce(p.preferred_name, p.given_name)))";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    GroupRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** One membership; last day inclusive. */
    record MemberRow(
            PatientId patient,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate admission) {}

    /** One person expected in a session or attending it. */
    record PresenceRow(
            SessionId session,
            Instant start,
            Instant end,
            LocalDate day,
            String state,
            PatientId patient,
            @Nullable String presence,
            SessionEntry entry,
            @Nullable Integer rating) {}

    /**
     * Groups that meet on a day, by name.
     *
     * @param where predicate on {@code g.group_id} with its parameters
     * @param mine predicate that tells whether the caller leads the group
     */
    List<GroupLine> groups(LocalDate day, String where, String mine, Map<String, ?> params) {
        return jdbc.sql("""
                        select g.group_id, g.name, g.kind, g.track, g.days, g.start_time, g.end_time, g.capacity,
                          (select count(*) from schedule_membership m where m.group_id = g.group_id and m.from_date <= :day
                             and (m.to_date is null or m.to_date >= :day)) as members,
                          (select group_concat(f.display_name order by f.display_name separator ', ') from group_facilitator x
                             join people_staff f on f.staff_id = x.staff_id where x.group_id = g.group_id and x.from_date <= :day
                             and (x.to_date is null or x.to_date >= :day)) as facilitator,
                          %s as mine
                        from schedule_group g
                        where %s
                        order by mine desc, g.name, g.external_id
                        """.formatted(mine, where))
                .params(params)
                .param("day", day)
                .query((row, number) -> new GroupLine(
                        new GroupId(row.getObject("group_id", UUID.class)),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("track"),
                        List.of(row.getString("days").split(";")),
                        row.getObject("start_time", LocalTime.class),
                        row.getObject("end_time", LocalTime.class),
                        row.getInt("capacity"),
                        row.getInt("members"),
                        row.getString("facilitator"),
                        row.getBoolean("mine")))
                .list();
    }

    /** Memberships that touch the days from one to another, by name. */
    List<MemberRow> memberships(GroupId group, LocalDate from, LocalDate to) {
        return jdbc.sql("select m.patient_id, " + LIST_NAME + " as name, m.from_date, m.to_date, e.admission_date"
                        + " from schedule_membership m join people_patient p on p.patient_id = m.patient_id"
                        + " join admission_episode e on e.episode_id = m.episode_id"
                        + " where m.group_id = :group and m.from_date <= :to and (m.to_date is null or m.to_date >= :from)"
                        + " order by name, m.patient_id, m.from_date")
                .param("group", group.value())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new MemberRow(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class),
                        row.getObject("admission_date", LocalDate.class)))
                .list();
    }

    /** Everyone in the group's sessions of some days, by start. */
    List<PresenceRow> presences(GroupId group, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        "select session_id, kind, starts_at, ends_at, start_date, session_status, patient_id, attendance_status,"
                                + " arrived_at, left_at, participation from schedule_session_patient"
                                + " where group_id = :group and start_date between :from and :to order by starts_at, session_id")
                .param("group", group.value())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> presence(row))
                .list();
    }

    private static PresenceRow presence(ResultSet row) throws SQLException {
        SessionEntry entry = RowFacts.session(row);
        return new PresenceRow(
                new SessionId(row.getObject("session_id", UUID.class)),
                entry.start(),
                entry.end(),
                row.getObject("start_date", LocalDate.class),
                entry.state().name(),
                new PatientId(row.getObject("patient_id", UUID.class)),
                entry.presence() == null ? null : entry.presence().name(),
                entry,
                Columns.optionalNumber(row, "participation"));
    }

    boolean started(Instant start) {
        return !start.isAfter(time.now());
    }
}
