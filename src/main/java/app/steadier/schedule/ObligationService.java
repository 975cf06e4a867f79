package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.UserProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have to be at besides the program: work, school, family (capability S19). A session planned over one is a
 * warning to who plans it, never a refusal.
 */
@Service
public class ObligationService {

    private static final int LINE_MAX = 120;
    private static final int MOST = 20;
    private static final String ROWS = "select o.* from fixed_obligation o where ";

    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    ObligationService(JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    /** Those of the person who is signed in that are not over; one statement. */
    @Guarded(resource = Resource.FIXED_OBLIGATION, verb = Verb.LIST)
    @Transactional
    public List<Obligation> mine() {
        PatientId self = self();
        guard.require(Verb.LIST, Target.of(self), Resource.FIXED_OBLIGATION);
        return current(self);
    }

    /** Those of a person that are not over, for their therapist and for coordinators; one statement. */
    @Guarded(resource = Resource.FIXED_OBLIGATION, verb = Verb.READ)
    @Transactional
    public List<Obligation> of(PatientId patient) {
        guard.require(Verb.READ, Target.of(patient), Resource.FIXED_OBLIGATION);
        return current(patient);
    }

    /**
     * The person adds one. The same id twice is one.
     *
     * @throws UserProblem when no day is chosen, the times or days are the wrong way round, or there are 20 already
     */
    @Guarded(resource = Resource.FIXED_OBLIGATION, verb = Verb.CREATE)
    @Transactional
    public void add(Obligation one) {
        PatientId self = self();
        guard.require(Verb.CREATE, Target.of(self), Resource.FIXED_OBLIGATION);
        if (one.days().isEmpty()) {
            throw new UserProblem("answer.problem.days");
        }
        if (!one.end().isAfter(one.start())) {
            throw new UserProblem("answer.problem.times");
        }
        LocalDate until = one.until();
        if (until != null && until.isBefore(one.from())) {
            throw new UserProblem("answer.problem.until");
        }
        String words = one.words() == null ? "" : one.words().strip();
        if (words.length() > LINE_MAX) {
            throw new UserProblem("answer.problem.long", LINE_MAX, words.length());
        }
        if (current(self).stream().filter(each -> !each.id().equals(one.id())).count() >= MOST) {
            throw new UserProblem("answer.problem.obligations", MOST);
        }
        jdbc.sql(
                        "insert ignore into fixed_obligation (id, created_at, patient_id, kind, words, days, from_time, to_time,"
                                + " from_date, to_date) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(one.id())
                .param(Columns.utc(time.now()))
                .param(self.value())
                .param(one.kind().name())
                .param(words.isEmpty() ? null : words)
                .param(days(one.days()))
                .param(one.start())
                .param(one.end())
                .param(one.from())
                .param(until)
                .update();
    }

    /** It is over: yesterday was its last day. One that begins today or later is taken away. Twice is once. */
    @Guarded(resource = Resource.FIXED_OBLIGATION, verb = Verb.END)
    @Transactional
    public void end(UUID id) {
        PatientId patient = SystemAccess.call(
                "load target",
                () -> jdbc.sql("select patient_id from fixed_obligation where id = ?")
                        .param(id)
                        .query((row, number) -> new PatientId(Columns.id(row, "patient_id")))
                        .optional()
                        .orElseThrow(NotAvailable::new));
        guard.require(Verb.END, Target.of(patient), Resource.FIXED_OBLIGATION);
        LocalDate yesterday = time.today().minusDays(1);
        jdbc.sql("update fixed_obligation set to_date = ?, version = version + 1 where id = ?"
                        + " and (to_date is null or to_date > ?)")
                .params(yesterday, id, yesterday)
                .update();
    }

    /** Who of those expected in a session to come has to be elsewhere, by name; two statements. */
    @Guarded(resource = Resource.FIXED_OBLIGATION, verb = Verb.LIST)
    @Transactional
    public List<ObligationConflict> over(SessionId session) {
        Scope scope = planner();
        record Times(LocalDateTime start, LocalDateTime end) {}
        Times times = jdbc.sql("select starts_at, ends_at from care_session where id = ?")
                .param(session.value())
                .query((row, number) -> new Times(
                        time.local(Columns.instant(row, "starts_at")), time.local(Columns.instant(row, "ends_at"))))
                .optional()
                .orElseThrow(NotAvailable::new);
        List<ObligationConflict> conflicts = jdbc
                .sql("select o.*, p.display_name from fixed_obligation o"
                        + " join people_patient p on p.patient_id = o.patient_id join schedule_expected v"
                        + " on v.patient_id = o.patient_id and v.session_id = :session where "
                        + scope.patientFilter("o.patient_id") + " order by p.display_name, o.from_time, o.id")
                .params(scope.params())
                .param("session", session.value())
                .query((row, number) -> new ObligationConflict(
                        new PatientId(Columns.id(row, "patient_id")),
                        Columns.text(row, "display_name"),
                        obligation(row)))
                .list()
                .stream()
                .filter(each -> each.obligation().overlaps(times.start(), times.end()))
                .toList();
        scope.shows(conflicts.stream().map(ObligationConflict::patient).toList());
        return conflicts;
    }

    /** What a person has to be at in a time that is planned; one statement. */
    @Guarded(resource = Resource.FIXED_OBLIGATION, verb = Verb.READ)
    @Transactional
    public List<Obligation> during(PatientId patient, LocalDateTime start, LocalDateTime end) {
        guard.require(Verb.READ, Target.of(patient), Resource.FIXED_OBLIGATION);
        return current(patient).stream()
                .filter(each -> each.overlaps(start, end))
                .toList();
    }

    private Scope planner() {
        if (guard.caller().patient() != null) {
            throw new NotAvailable();
        }
        return guard.scope(Verb.LIST, Resource.FIXED_OBLIGATION);
    }

    private List<Obligation> current(PatientId patient) {
        return jdbc.sql(ROWS + "o.patient_id = ? and (o.to_date is null or o.to_date >= ?)"
                        + " and (o.to_date is null or o.to_date >= o.from_date) order by o.from_time, o.id")
                .params(patient.value(), time.today())
                .query((row, number) -> obligation(row))
                .list();
    }

    private static Obligation obligation(ResultSet row) throws SQLException {
        return new Obligation(
                Columns.id(row, "id"),
                Obligation.Kind.valueOf(Columns.text(row, "kind")),
                row.getString("words"),
                Arrays.stream(Columns.text(row, "days").split(";"))
                        .map(ObligationService::day)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class))),
                Objects.requireNonNull(row.getObject("from_time", LocalTime.class)),
                Objects.requireNonNull(row.getObject("to_time", LocalTime.class)),
                Columns.day(row, "from_date"),
                Columns.optionalDay(row, "to_date"));
    }

    private static String days(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(";"));
    }

    private static DayOfWeek day(String code) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(code))
                .findFirst()
                .orElseThrow();
    }

    private PatientId self() {
        PatientId self = guard.caller().patient();
        if (self == null) {
            throw new NotAvailable();
        }
        return self;
    }
}
