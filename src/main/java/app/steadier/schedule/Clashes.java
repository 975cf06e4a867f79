package app.steadier.schedule;

import app.steadier.base.Columns;
import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what stands in the way of a session: one person, staff or patient, and one room are never in two sessions at a
 * time (model, section 2). Whoever is excused or was absent is not there. The caller has the turn.
 */
@Component
class Clashes {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Duration LONGEST = Duration.ofMinutes(480);

    private static final String OVERLAP = " s.status <> 'CANCELLED' and s.id not in (:besides) and s.starts_at < :end"
            + " and s.ends_at > :start and s.starts_at >= :earliest";
    private static final String FIRST = """
            select 1 as place, 'FACILITATOR' as why, s.id as session_id, s.kind, s.group_id, s.starts_at, s.ends_at from care_session s
              where %1$s and (s.facilitator_id in (:staff) or s.co_facilitator_id in (:staff))
            union all
            select 2, 'ROOM', s.id, s.kind, s.group_id, s.starts_at, s.ends_at from care_session s where %1$s and s.room = :room
            union all
            select 3, 'PATIENT', v.session_id, v.kind, v.group_id, v.starts_at, v.ends_at from schedule_expected v
              where v.patient_id in (:patients) and v.session_status <> 'CANCELLED' and v.session_id not in (:besides)
                and v.starts_at < :end and v.ends_at > :start and v.starts_at >= :earliest
                and coalesce(v.attendance_status, '') not in ('EXCUSED', 'ABSENT')
            """.formatted(OVERLAP);
    private static final String ALONG = """
            select 3 as place, 'PATIENT' as why, v.session_id, v.kind, v.group_id, v.starts_at, v.ends_at
            from care_session s join schedule_expected v on v.patient_id = :patient and v.session_id <> s.id
              and v.session_status <> 'CANCELLED' and v.starts_at < s.ends_at and v.ends_at > s.starts_at
              and coalesce(v.attendance_status, '') not in ('EXCUSED', 'ABSENT')
            where s.group_id = :group and s.status <> 'CANCELLED' and s.start_date between :from and :to
            """;
    private static final String NAMED = "select c.*, g.name as group_name from (%s) c left join care_group g"
            + " on g.id = c.group_id order by c.place, c.starts_at, c.session_id limit 1";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    Clashes(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * What a session would take up.
     *
     * @param besides sessions that do not count, its own before all
     */
    record Wanted(
            Set<SessionId> besides,
            Instant start,
            Instant end,
            Collection<StaffId> staff,
            @Nullable String room,
            Collection<PatientId> patients) {}

    Optional<Clash> first(Wanted wanted) {
        return jdbc.sql(NAMED.formatted(FIRST))
                .param("besides", ids(wanted.besides().stream()))
                .param("start", Columns.utc(wanted.start()))
                .param("end", Columns.utc(wanted.end()))
                .param("earliest", Columns.utc(wanted.start().minus(LONGEST)))
                .param("staff", ids(wanted.staff().stream()))
                .param("room", wanted.room())
                .param("patients", ids(wanted.patients().stream()))
                .query((row, number) -> clash(row))
                .optional();
    }

    /** @throws app.steadier.base.UserProblem names the session that stands in the way */
    void refuse(Wanted wanted) {
        first(wanted).ifPresent(clash -> {
            throw clash.problem();
        });
    }

    /** The first session of someone that overlaps a session of a group in a period; both days inclusive. */
    Optional<Clash> along(PatientId patient, GroupId group, LocalDate from, LocalDate to) {
        return jdbc.sql(NAMED.formatted(ALONG))
                .param("patient", patient.value())
                .param("group", group.value())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> clash(row))
                .optional();
    }

    private static List<UUID> ids(Stream<? extends TypedId> ids) {
        return Stream.concat(Stream.of(NOBODY), ids.map(TypedId::value)).toList();
    }

    private Clash clash(ResultSet row) throws SQLException {
        return new Clash(
                Clash.Why.valueOf(Columns.text(row, "why")),
                new SessionId(Columns.id(row, "session_id")),
                Columns.text(row, "kind"),
                row.getString("group_name"),
                time.local(Columns.instant(row, "starts_at")),
                time.local(Columns.instant(row, "ends_at")));
    }
}
