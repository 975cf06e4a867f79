package app.steadier.schedule;

import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
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

/** Reads and writes memberships and their history. The caller has asked the guard. */
@Component
class MembershipRows {

    static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private static final String MEMBERSHIPS =
            "select m.id, m.version, m.patient_id, m.episode_id, m.group_id, m.from_date,"
                    + " if(e.discharge_date is null or m.to_date <= e.discharge_date, m.to_date, e.discharge_date) as to_date,"
                    + " g.name as group_name, " + AttendanceRows.LIST_NAME + " as name from group_membership m"
                    + " join admission_episode e on e.episode_id = m.episode_id join care_group g on g.id = m.group_id"
                    + " join people_patient p on p.patient_id = m.patient_id ";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    MembershipRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    record GroupFacts(
            GroupId id,
            int version,
            String name,
            String kind,
            String track,
            int capacity,
            LocalDate activeFrom,
            @Nullable LocalDate activeTo) {

        boolean active(LocalDate day) {
            return !day.isBefore(activeFrom) && (activeTo == null || !day.isAfter(activeTo));
        }
    }

    /** Someone's time in the program that covers a day. */
    record Stay(
            EpisodeId episode,
            LocalDate admission,
            @Nullable LocalDate discharge) {}

    /** A period, both days inclusive. */
    record Period(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** A session that a membership has to cover. */
    record Sat(LocalDate day, Instant start) {}

    GroupFacts group(GroupId group) {
        return jdbc.sql(
                        "select id, version, name, kind, track, capacity, active_from, active_to from care_group where id = ?")
                .param(group.value())
                .query((row, number) -> new GroupFacts(
                        group,
                        row.getInt("version"),
                        Columns.text(row, "name"),
                        Columns.text(row, "kind"),
                        Columns.text(row, "track"),
                        row.getInt("capacity"),
                        Columns.day(row, "active_from"),
                        Columns.optionalDay(row, "active_to")))
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    Optional<Stay> stay(PatientId patient, LocalDate day) {
        return jdbc.sql("select episode_id, admission_date, discharge_date from admission_episode where patient_id = ?"
                        + " and admission_date <= ? and (discharge_date is null or discharge_date >= ?)")
                .params(patient.value(), day, day)
                .query((row, number) -> new Stay(
                        new EpisodeId(Columns.id(row, "episode_id")),
                        Columns.day(row, "admission_date"),
                        Columns.optionalDay(row, "discharge_date")))
                .optional();
    }

    Optional<Membership> find(UUID membership) {
        return list("where m.id = :id", Map.of("id", membership)).stream().findFirst();
    }

    /** Memberships that touch a period, of a group. */
    List<Membership> of(GroupId group, LocalDate from, LocalDate to) {
        return list(
                "where m.group_id = :group and m.from_date <= :to and (m.to_date is null or m.to_date >= :from)"
                        + " having to_date is null or to_date >= :from order by name, m.from_date, m.id",
                Map.of("group", group.value(), "from", from, "to", to));
    }

    List<Membership> of(PatientId patient) {
        return list(
                "where m.patient_id = :patient order by m.from_date desc, g.name, m.id",
                Map.of("patient", patient.value()));
    }

    /** Periods of a group's seats, cut at the end of the episode. */
    List<Period> seats(GroupId group, LocalDate from, LocalDate to) {
        return of(group, from, to).stream()
                .map(one -> new Period(one.from(), one.to() == null ? ALWAYS : one.to()))
                .toList();
    }

    /** The first session after a day, to the end of the membership, in which the person's attendance is recorded. */
    Optional<Sat> recorded(Membership membership, LocalDate after) {
        return jdbc.sql("select s.start_date, s.starts_at from attendance a join care_session s on s.id = a.session_id"
                        + " where s.group_id = ? and a.patient_id = ? and a.makeup_for is null and s.status <> 'CANCELLED'"
                        + " and s.start_date > ? and s.start_date between ? and ? order by s.starts_at limit 1")
                .params(
                        membership.group().value(),
                        membership.patient().value(),
                        after,
                        membership.from(),
                        membership.to() == null ? ALWAYS : membership.to())
                .query((row, number) -> new Sat(Columns.day(row, "start_date"), Columns.instant(row, "starts_at")))
                .optional();
    }

    /** Whether a tap was carried out before. */
    boolean done(UUID tap) {
        return jdbc.sql("select count(*) from group_membership_change where id = ?")
                        .param(tap)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(Membership one) {
        jdbc.sql("insert into group_membership (id, created_at, episode_id, patient_id, group_id, from_date, to_date)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(one.id())
                .param(Columns.utc(time.now()))
                .param(one.episode().value())
                .param(one.patient().value())
                .param(one.group().value())
                .param(one.from())
                .param(one.to())
                .update();
    }

    void end(UUID membership, LocalDate last) {
        jdbc.sql("update group_membership set to_date = ?, version = version + 1 where id = ?")
                .params(last, membership)
                .update();
    }

    /** Takes a membership back that never began; its history stays. */
    void remove(UUID membership) {
        jdbc.sql("delete from group_membership where id = ?").param(membership).update();
    }

    void keep(
            UUID tap,
            Membership one,
            @Nullable Period before,
            @Nullable Period after,
            @Nullable StaffId by,
            @Nullable String reason) {
        jdbc.sql("insert into group_membership_change (id, membership_id, group_id, patient_id, episode_id, changed_at,"
                        + " changed_by, before_from, before_to, after_from, after_to, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(tap)
                .param(one.id())
                .param(one.group().value())
                .param(one.patient().value())
                .param(one.episode().value())
                .param(Columns.utc(time.now()))
                .param(by == null ? null : by.value())
                .param(before == null ? null : before.from())
                .param(before == null ? null : end(before))
                .param(after == null ? null : after.from())
                .param(after == null ? null : end(after))
                .param(reason)
                .update();
    }

    List<MembershipChange> changes(PatientId patient) {
        return jdbc.sql("select c.*, g.name as group_name, f.display_name from group_membership_change c"
                        + " join care_group g on g.id = c.group_id left join people_staff f on f.staff_id = c.changed_by"
                        + " where c.patient_id = ? order by c.changed_at desc, c.id")
                .param(patient.value())
                .query((row, number) -> new MembershipChange(
                        time.local(Columns.instant(row, "changed_at")),
                        row.getString("display_name"),
                        Columns.text(row, "group_name"),
                        Columns.optionalDay(row, "before_from"),
                        Columns.optionalDay(row, "before_to"),
                        Columns.optionalDay(row, "after_from"),
                        Columns.optionalDay(row, "after_to"),
                        row.getString("reason")))
                .list();
    }

    private static @Nullable LocalDate end(Period period) {
        return period.to().equals(ALWAYS) ? null : period.to();
    }

    private List<Membership> list(String where, Map<String, Object> params) {
        return jdbc.sql(MEMBERSHIPS + where)
                .params(params)
                .query((row, number) -> membership(row))
                .list();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                Columns.id(row, "id"),
                row.getInt("version"),
                new PatientId(Columns.id(row, "patient_id")),
                Columns.text(row, "name"),
                new EpisodeId(Columns.id(row, "episode_id")),
                new GroupId(Columns.id(row, "group_id")),
                Columns.text(row, "group_name"),
                Columns.day(row, "from_date"),
                Columns.optionalDay(row, "to_date"));
    }
}
