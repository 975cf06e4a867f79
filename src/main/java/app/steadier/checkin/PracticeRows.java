package app.steadier.checkin;

import app.steadier.access.Scope;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
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
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was taught to whom, and reads and writes how it went. The caller has asked the guard. */
@Component
class PracticeRows {

    /** Elapsed time after the first report in which it can be changed (security, section 2.1). */
    static final Duration WINDOW = Duration.ofHours(24);

    private static final String REPORT =
            "p.id as practice_id, p.result, p.helped, p.note, p.reported_at, p.changed_at, p.seen_at, p.seen_by";

    /** What was taught with its report, and reports of what is not ticked any more or was imported. */
    private static final String LOOP = "select l.*, " + SkillRows.COLUMNS + ", t.display_name as seer from ("
            + "select t.patient_id, t.session_id, t.skill_id as taught, t.start_date, t.ends_at, " + REPORT
            + " from checkin_taught t left join skill_practice p on p.patient_id = t.patient_id and p.session_id = t.session_id"
            + " and p.skill_id = t.skill_id where t.patient_id in (:people) and %s"
            + " union all select p.patient_id, p.session_id, p.skill_id, s.start_date, s.ends_at, " + REPORT
            + " from skill_practice p left join care_session s on s.id = p.session_id where p.patient_id in (:people) and %s"
            + " and not exists (select 1 from checkin_taught t where t.patient_id = p.patient_id and t.session_id = p.session_id"
            + " and t.skill_id = p.skill_id)) l join skill k on k.id = l.taught" + SkillRows.WORDS
            + " left join people_staff t on t.staff_id = l.seen_by"
            + " order by coalesce(l.ends_at, l.reported_at) desc, k.name, l.practice_id";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    PracticeRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A report as the rules look at it. */
    record Report(UUID id, PatientId patient, Instant reportedAt) {}

    /** A report as one tap left it. */
    record Tap(
            UUID practice,
            PatientId patient,
            @Nullable SessionId session,
            UUID skill,
            PracticeReport said,
            Instant at) {}

    /** A session to come, with who is expected. */
    record Coming(@Nullable UUID group, Instant start, List<PracticeReview.Member> people) {}

    /** Taught from one day to another, the latest first; one statement. */
    List<Practice> days(PatientId patient, LocalDate from, LocalDate to) {
        return list(
                List.of(patient),
                "t.start_date between :from and :to",
                "coalesce(s.start_date, date(p.reported_at)) between :from and :to",
                Map.of("from", from, "to", to));
    }

    /** Taught on a day, and what is left of the day before; one statement. */
    List<Practice> toReport(PatientId patient, LocalDate day) {
        return days(patient, day.minusDays(1), day).stream()
                .filter(each -> each.tryBy().equals(day) || each.state() == PracticeState.TAUGHT)
                .toList();
    }

    /** Taught in sessions that start in a period; one statement. */
    List<Practice> between(Collection<PatientId> people, Instant from, Instant before) {
        return list(
                people,
                "t.starts_at >= :from and t.starts_at < :before",
                "coalesce(s.starts_at, p.reported_at) >= :from and coalesce(s.starts_at, p.reported_at) < :before",
                Map.of("from", Columns.utc(from), "before", Columns.utc(before)));
    }

    boolean taught(PatientId patient, SessionId session, UUID skill) {
        return jdbc.sql("select count(*) from checkin_taught where patient_id = ? and session_id = ? and skill_id = ?")
                        .params(patient.value(), session.value(), skill)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Report> report(PatientId patient, SessionId session, UUID skill) {
        return jdbc.sql("select * from skill_practice where patient_id = ? and session_id = ? and skill_id = ?"
                        + " order by reported_at limit 1")
                .params(patient.value(), session.value(), skill)
                .query((row, number) -> report(row))
                .optional();
    }

    List<Report> reports(Collection<UUID> practices) {
        return jdbc.sql("select * from skill_practice where id in (:ids)")
                .param("ids", practices)
                .query((row, number) -> report(row))
                .list();
    }

    Optional<Tap> tap(UUID id) {
        return jdbc.sql("select c.practice_id, c.at, c.result, c.helped, c.note, p.patient_id, p.session_id, p.skill_id"
                        + " from skill_practice_change c join skill_practice p on p.id = c.practice_id where c.id = ?")
                .param(id)
                .query((row, number) -> new Tap(
                        Columns.id(row, "practice_id"),
                        new PatientId(Columns.id(row, "patient_id")),
                        session(row),
                        Columns.id(row, "skill_id"),
                        new PracticeReport(
                                PracticeResult.valueOf(Columns.text(row, "result")),
                                Columns.optionalNumber(row, "helped"),
                                row.getString("note")),
                        Columns.instant(row, "at")))
                .optional();
    }

    void insert(UUID tap, Stay stay, SessionId session, UUID skill, PracticeReport said) {
        UUID id = TypedId.nextValue();
        jdbc.sql(
                        "insert into skill_practice (id, created_at, external_id, episode_id, patient_id, skill_id, session_id, result,"
                                + " helped, note, reported_at, own) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)")
                .param(id)
                .param(now())
                .param(id.toString())
                .param(stay.episode().value())
                .param(stay.patient().value())
                .param(skill)
                .param(session.value())
                .param(said.result().name())
                .param(said.helped())
                .param(said.line())
                .param(now())
                .update();
        history(tap, id, said);
    }

    /** What is said anew has not been seen yet. */
    void change(UUID tap, UUID practice, PracticeReport said) {
        jdbc.sql(
                        "update skill_practice set result = ?, helped = ?, note = ?, changed_at = ?, seen_at = null, seen_by = null,"
                                + " version = version + 1 where id = ?")
                .param(said.result().name())
                .param(said.helped())
                .param(said.line())
                .param(now())
                .param(practice)
                .update();
        history(tap, practice, said);
    }

    void seen(Collection<UUID> practices, StaffId by) {
        jdbc.sql("update skill_practice set seen_at = :now, seen_by = :by, version = version + 1"
                        + " where id in (:ids) and seen_at is null")
                .param("now", now())
                .param("by", by.value())
                .param("ids", practices)
                .update();
    }

    /** Who of those expected may be seen; one statement. */
    Coming coming(SessionId session, Scope scope) {
        record Row(@Nullable UUID group, Instant start, PracticeReview.Member member) {}
        List<Row> rows = jdbc.sql(
                        "select v.patient_id, v.group_id, v.starts_at, p.display_name from schedule_expected v"
                                + " join people_patient p on p.patient_id = v.patient_id where v.session_id = :session and "
                                + scope.patientFilter("v.patient_id") + " order by p.display_name, v.patient_id")
                .params(scope.params())
                .param("session", session.value())
                .query((row, number) -> new Row(
                        row.getObject("group_id", UUID.class),
                        Columns.instant(row, "starts_at"),
                        new PracticeReview.Member(
                                new PatientId(Columns.id(row, "patient_id")),
                                Columns.text(row, "display_name"),
                                List.of())))
                .list();
        if (rows.isEmpty()) {
            throw new NotAvailable();
        }
        return new Coming(
                rows.getFirst().group(),
                rows.getFirst().start(),
                rows.stream().map(Row::member).toList());
    }

    /** When the same group, or the same person alone, last met before; one statement. */
    Optional<Instant> lastTime(Coming coming) {
        UUID group = coming.group();
        return jdbc.sql("select max(starts_at) as last_time from care_session where "
                        + (group == null ? "patient_id" : "group_id") + " = ? and status = 'HELD' and starts_at < ?")
                .params(
                        group == null ? coming.people().getFirst().patient().value() : group,
                        Columns.utc(coming.start()))
                .query((row, number) -> Optional.ofNullable(Columns.optionalInstant(row, "last_time")))
                .single();
    }

    private List<Practice> list(
            Collection<PatientId> people, String taught, String reported, Map<String, Object> params) {
        return jdbc.sql(LOOP.formatted(taught, reported))
                .params(params)
                .param("people", people.stream().map(PatientId::value).toList())
                .query((row, number) -> practice(row))
                .list();
    }

    private void history(UUID tap, UUID practice, PracticeReport said) {
        jdbc.sql(
                        "insert into skill_practice_change (id, practice_id, at, result, helped, note) values (?, ?, ?, ?, ?, ?)")
                .param(tap)
                .param(practice)
                .param(now())
                .param(said.result().name())
                .param(said.helped())
                .param(said.line())
                .update();
    }

    private Practice practice(ResultSet row) throws SQLException {
        Instant reported = Columns.optionalInstant(row, "reported_at");
        Instant changed = Columns.optionalInstant(row, "changed_at");
        Instant seen = Columns.optionalInstant(row, "seen_at");
        Instant ended = Columns.optionalInstant(row, "ends_at");
        Instant taught = ended == null ? java.util.Objects.requireNonNull(reported) : ended;
        LocalDate started = Columns.optionalDay(row, "start_date");
        LocalDate tryBy = started == null ? time.local(taught).toLocalDate() : started;
        String result = row.getString("result");
        return new Practice(
                row.getObject("practice_id", UUID.class),
                new PatientId(Columns.id(row, "patient_id")),
                session(row),
                SkillRows.skill(row),
                time.local(taught),
                tryBy,
                state(reported, seen, tryBy),
                result == null ? null : PracticeResult.valueOf(result),
                Columns.optionalNumber(row, "helped"),
                row.getString("note"),
                local(reported),
                reported != null && over(time.local(reported).toLocalDate(), tryBy),
                local(changed),
                reported == null ? null : local(reported.plus(WINDOW)),
                local(seen),
                row.getString("seer"));
    }

    private PracticeState state(@Nullable Instant reported, @Nullable Instant seen, LocalDate tryBy) {
        if (reported == null) {
            return over(time.today(), tryBy) ? PracticeState.EXPIRED : PracticeState.TAUGHT;
        }
        return seen == null ? PracticeState.REPORTED : PracticeState.SEEN;
    }

    /** Past the end of the day after the one it was to be tried on. */
    private static boolean over(LocalDate day, LocalDate tryBy) {
        return day.isAfter(tryBy.plusDays(1));
    }

    private @Nullable LocalDateTime local(@Nullable Instant at) {
        return at == null ? null : time.local(at);
    }

    private LocalDateTime now() {
        return Columns.utc(time.now());
    }

    private static @Nullable SessionId session(ResultSet row) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        return session == null ? null : new SessionId(session);
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                Columns.id(row, "id"),
                new PatientId(Columns.id(row, "patient_id")),
                Columns.instant(row, "reported_at"));
    }
}
