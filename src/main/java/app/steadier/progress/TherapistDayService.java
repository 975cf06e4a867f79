package app.steadier.progress;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a therapist's day holds; six statements. */
@Service
public class TherapistDayService {

    /** Days without a check-in after which someone is worth a look. */
    public static final int SILENT_DAYS = 4;

    private static final int SILENT_SHOWN = 6;

    private final JdbcClient jdbc;
    private final NextGroupRows groups;
    private final AccessGuard guard;
    private final ProgramTime time;

    TherapistDayService(JdbcClient jdbc, NextGroupRows groups, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.guard = guard;
        this.time = time;
    }

    /**
     * Today's sessions, open alerts, who has gone quiet, and the next group with what changed since the one before.
     *
     * @throws NotAvailable when the caller leads nothing and cares for nobody by role
     */
    @Guarded(
            resource = {
                Resource.SESSION,
                Resource.ATTENDANCE,
                Resource.SAFETY_ALERT,
                Resource.PATIENT,
                Resource.CHECK_IN,
                Resource.COMMITMENT,
                Resource.SKILL_PRACTICE
            },
            verb = Verb.LIST)
    @Transactional
    public TherapistToday today() {
        LocalDate today = time.today();
        return new TherapistToday(
                time.local(time.now()),
                name(),
                sessions(today),
                alerts(),
                silent(today),
                groups.next(
                                guard.scope(Verb.LIST, Resource.SESSION, Resource.ATTENDANCE),
                                guard.scope(Verb.LIST, Resource.CHECK_IN, Resource.COMMITMENT, Resource.SKILL_PRACTICE))
                        .orElse(null));
    }

    /**
     * The caller's sessions of a day with everyone expected, for paper; two statements.
     *
     * @throws NotAvailable when the caller leads nothing by role
     */
    @Guarded(
            resource = {Resource.SESSION, Resource.ATTENDANCE},
            verb = Verb.LIST)
    @Transactional
    public DaySheet sheet(LocalDate day) {
        Scope scope = guard.scope(Verb.LIST, Resource.SESSION, Resource.ATTENDANCE);
        Map<SessionId, DaySheet.Session> sessions = new LinkedHashMap<>();
        List<PatientId> shown = new ArrayList<>();
        jdbc.sql("""
                        select s.session_id, s.kind, g.name as group_name, s.starts_at, s.ends_at, s.session_status, s.patient_id, s.room,
                          s.makeup_for, p.display_name, exists (select 1 from schedule_membership m where m.group_id = s.group_id
                            and m.patient_id = s.patient_id and m.from_date = s.start_date) as first_day
                        from schedule_session_patient s join people_patient p on p.patient_id = s.patient_id
                          left join schedule_group g on g.group_id = s.group_id
                        where s.start_date = :day and (s.facilitator_id = :scopeStaff or s.co_facilitator_id = :scopeStaff) and %s
                        order by s.starts_at, s.session_id, s.makeup_for is not null, p.display_name
                        """.formatted(scope.sessionFilter("s.session_id")))
                .params(scope.params())
                .param("day", day)
                .query(row -> {
                    shown.add(new PatientId(row.getObject("patient_id", UUID.class)));
                    String person = Columns.text(row, "display_name");
                    String group = row.getString("group_name");
                    SessionId id = new SessionId(row.getObject("session_id", UUID.class));
                    if (!sessions.containsKey(id)) {
                        sessions.put(
                                id,
                                new DaySheet.Session(
                                        Objects.requireNonNullElse(group, person),
                                        Columns.text(row, "kind"),
                                        time.local(Columns.instant(row, "starts_at")),
                                        time.local(Columns.instant(row, "ends_at")),
                                        row.getString("room"),
                                        "CANCELLED".equals(row.getString("session_status")),
                                        new ArrayList<>()));
                    }
                    Objects.requireNonNull(sessions.get(id))
                            .people()
                            .add(new DaySheet.Person(
                                    person, row.getBoolean("first_day"), row.getObject("makeup_for") != null));
                });
        scope.shows(shown);
        return new DaySheet(day, name(), List.copyOf(sessions.values()));
    }

    private String name() {
        return guard.caller().staff() == null
                ? guard.caller().name()
                : jdbc.sql("select display_name from people_staff where staff_id = ?")
                        .param(guard.caller().staff().value())
                        .query(String.class)
                        .optional()
                        .orElse(guard.caller().name());
    }

    private List<TherapistToday.DaySession> sessions(LocalDate today) {
        Scope scope = guard.scope(Verb.LIST, Resource.SESSION, Resource.ATTENDANCE);
        Map<SessionId, List<Row>> bySession = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.session_id, s.kind, g.name as group_name, s.starts_at, s.ends_at, s.session_status, s.patient_id,
                          s.attendance_status, s.arrived_at, s.left_at, p.display_name, exists (select 1 from schedule_membership m
                            where m.group_id = s.group_id and m.patient_id = s.patient_id and m.from_date = s.start_date) as first_day
                        from schedule_session_patient s join people_patient p on p.patient_id = s.patient_id
                          left join schedule_group g on g.group_id = s.group_id
                        where s.start_date = :scopeToday and (s.facilitator_id = :scopeStaff or s.co_facilitator_id = :scopeStaff)
                          and %s
                        order by s.starts_at, s.session_id
                        """.formatted(scope.sessionFilter("s.session_id")))
                .params(scope.params())
                .query(row -> {
                    Row read = row(row);
                    bySession
                            .computeIfAbsent(read.session(), id -> new ArrayList<>())
                            .add(read);
                });
        scope.shows(bySession.values().stream()
                .flatMap(List::stream)
                .map(Row::patient)
                .toList());
        return bySession.values().stream().map(this::session).toList();
    }

    private record Row(
            SessionId session,
            String kind,
            @Nullable String groupName,
            PatientId patient,
            String name,
            SessionEntry entry,
            boolean firstDay) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new SessionId(row.getObject("session_id", UUID.class)),
                row.getString("kind"),
                row.getString("group_name"),
                new PatientId(row.getObject("patient_id", UUID.class)),
                row.getString("display_name"),
                RowFacts.session(row),
                row.getBoolean("first_day"));
    }

    private TherapistToday.DaySession session(List<Row> people) {
        Row any = people.getFirst();
        SessionEntry entry = any.entry();
        String groupName = any.groupName();
        return new TherapistToday.DaySession(
                any.session(),
                any.kind(),
                groupName == null ? any.name() : groupName,
                groupName == null ? any.patient() : null,
                time.local(entry.start()),
                time.local(entry.end()),
                entry.state().name(),
                !entry.start().isAfter(time.now()),
                people.size(),
                (int) people.stream()
                        .filter(row -> Attendance.of(row.entry()).attended() > 0)
                        .count(),
                (int) people.stream()
                        .filter(row -> row.entry().presence() != null)
                        .count(),
                (int) people.stream().filter(Row::firstDay).count());
    }

    private List<TherapistToday.OpenAlert> alerts() {
        Scope scope = guard.scope(Verb.LIST, Resource.SAFETY_ALERT);
        List<TherapistToday.OpenAlert> alerts = jdbc.sql("""
                        select a.alert_id, a.patient_id, p.display_name, a.cause, a.raised_at, a.raised_on, a.acknowledged_at, %s as opens
                        from safety_alert_row a join people_patient p on p.patient_id = a.patient_id
                        where a.closed_at is null and a.raised_on <= :scopeToday and %s
                        order by a.raised_on, a.raised_at, a.alert_id
                        """.formatted(
                        scope.patientFilterBy("on-care-team", "a.patient_id"), scope.patientFilter("a.patient_id")))
                .params(scope.params())
                .query((row, number) -> {
                    Instant at = Columns.optionalInstant(row, "raised_at");
                    return new TherapistToday.OpenAlert(
                            Columns.id(row, "alert_id"),
                            new PatientId(row.getObject("patient_id", UUID.class)),
                            row.getString("display_name"),
                            row.getString("cause"),
                            at == null
                                    ? row.getObject("raised_on", LocalDate.class)
                                            .atStartOfDay()
                                    : time.local(at),
                            at != null,
                            Columns.optionalInstant(row, "acknowledged_at") != null,
                            row.getBoolean("opens"));
                })
                .list();
        scope.shows(alerts.stream().map(TherapistToday.OpenAlert::patient).toList());
        return alerts;
    }

    private List<TherapistToday.Silent> silent(LocalDate today) {
        Scope scope = guard.scope(Verb.LIST, Resource.PATIENT, Resource.CHECK_IN);
        List<TherapistToday.Silent> silent = jdbc.sql(
                        """
                        select p.patient_id, p.display_name, e.admission_date, (select max(c.day) from checkin_day c
                            where c.episode_id = e.episode_id and c.day <= :scopeToday) as last_day
                        from admission_episode e join people_patient p on p.patient_id = e.patient_id
                        where e.admission_date <= :scopeToday and (e.discharge_date is null or e.discharge_date > :scopeToday) and %s
                        having coalesce(last_day, admission_date) <= :latest
                        order by coalesce(last_day, admission_date), display_name limit %d
                        """.formatted(scope.patientFilterBy("on-care-team", "p.patient_id"), SILENT_SHOWN))
                .params(scope.params())
                .param("latest", today.minusDays(SILENT_DAYS))
                .query((row, number) -> {
                    LocalDate last = row.getObject("last_day", LocalDate.class);
                    LocalDate from = last == null
                            ? Objects.requireNonNull(row.getObject("admission_date", LocalDate.class))
                            : last;
                    return new TherapistToday.Silent(
                            new PatientId(row.getObject("patient_id", UUID.class)),
                            row.getString("display_name"),
                            last,
                            Math.toIntExact(ChronoUnit.DAYS.between(from, today)));
                })
                .list();
        scope.shows(silent.stream().map(TherapistToday.Silent::patient).toList());
        return silent;
    }
}
