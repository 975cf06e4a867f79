package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "I can't come", "I'll be late": a word before the start, so that nobody is looked for and no call is made. */
@Service
public class CannotComeService {

    private static final int REASON_MAX = 500;

    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    CannotComeService(JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    private record Expected(PatientId patient, Instant start) {}

    /**
     * The person says that they cannot come to a session. The same word twice is one.
     *
     * @param notice made by the caller
     * @param reason at most 500 characters
     * @throws UserProblem when the session has begun or the reason is too long
     * @throws NotAvailable when the person is not expected there
     */
    @Guarded(resource = Resource.SESSION_PREFERENCE, verb = Verb.CREATE)
    @Transactional
    public void tell(UUID notice, SessionId session, @Nullable String reason) {
        put(notice, session, false, reason);
    }

    /**
     * The person says that they come, but late. They are still expected, so an absence is one without a word.
     *
     * @param notice made by the caller
     * @param reason at most 500 characters
     * @throws UserProblem when the session has begun or the reason is too long
     * @throws NotAvailable when the person is not expected there
     */
    @Guarded(resource = Resource.SESSION_PREFERENCE, verb = Verb.CREATE)
    @Transactional
    public void tellLate(UUID notice, SessionId session, @Nullable String reason) {
        put(notice, session, true, reason);
    }

    private void put(UUID notice, SessionId session, boolean late, @Nullable String reason) {
        PatientId self = guard.caller().patient();
        if (self == null) {
            guard.require(Verb.CREATE, Target.of(session), Resource.SESSION_PREFERENCE);
            throw new NotAvailable();
        }
        Instant start = SystemAccess.call(
                "load target",
                () -> jdbc.sql("select starts_at from schedule_session_patient where session_id = ? and patient_id = ?"
                                + " and session_status = 'SCHEDULED'")
                        .params(session.value(), self.value())
                        .query((row, number) -> Columns.instant(row, "starts_at"))
                        .optional()
                        .orElseThrow(NotAvailable::new));
        leave(Verb.CREATE, session, new Expected(self, start));
        if (reason != null && reason.length() > REASON_MAX) {
            throw new UserProblem("shell.problem.reasonLong", REASON_MAX, reason.length());
        }
        jdbc.sql(
                        "insert ignore into cannot_come (id, created_at, session_id, patient_id, late, reason) values (?, ?, ?, ?, ?, ?)")
                .param(notice)
                .param(Columns.utc(time.now()))
                .param(session.value())
                .param(self.value())
                .param(late)
                .param(reason == null || reason.isBlank() ? null : reason.strip())
                .update();
    }

    /**
     * The person can come after all. Twice is once.
     *
     * @throws UserProblem when the session has begun
     */
    @Guarded(resource = Resource.SESSION_PREFERENCE, verb = Verb.END)
    @Transactional
    public void takeBack(UUID notice) {
        record Notice(SessionId session, Expected person) {}
        Notice found = SystemAccess.call(
                "load target",
                () -> jdbc.sql("select c.session_id, c.patient_id, s.starts_at from cannot_come c"
                                + " join care_session s on s.id = c.session_id where c.id = ?")
                        .param(notice)
                        .query((row, number) -> new Notice(
                                new SessionId(Columns.id(row, "session_id")),
                                new Expected(
                                        new PatientId(Columns.id(row, "patient_id")),
                                        Columns.instant(row, "starts_at"))))
                        .optional()
                        .orElseThrow(NotAvailable::new));
        leave(Verb.END, found.session(), found.person());
        jdbc.sql("update cannot_come set taken_back_at = ? where id = ? and taken_back_at is null")
                .param(Columns.utc(time.now()))
                .param(notice)
                .update();
    }

    /** What the caller has said of their own sessions from a moment on; one statement. */
    @Guarded(resource = Resource.SESSION_PREFERENCE, verb = Verb.LIST)
    @Transactional
    public List<CannotCome> mine(Instant from) {
        PatientId self = guard.caller().patient();
        if (self == null) {
            throw new NotAvailable();
        }
        return told(self, from);
    }

    /** What people have said of the sessions of a day which the caller leads, by name; one statement. */
    @Guarded(resource = Resource.SESSION_PREFERENCE, verb = Verb.LIST)
    @Transactional
    public List<ToldAhead> toldOn(LocalDate day) {
        Scope scope = guard.scope(Verb.LIST, Resource.SESSION_PREFERENCE);
        List<ToldAhead> told = jdbc.sql("select c.session_id, c.patient_id, p.display_name, c.late, c.reason"
                        + " from cannot_come c join care_session s on s.id = c.session_id"
                        + " join people_patient p on p.patient_id = c.patient_id where s.start_date = :day"
                        + " and c.taken_back_at is null and " + scope.sessionFilter("c.session_id")
                        + " order by p.display_name, c.id")
                .params(scope.params())
                .param("day", day)
                .query((row, number) -> new ToldAhead(
                        new SessionId(Columns.id(row, "session_id")),
                        new PatientId(Columns.id(row, "patient_id")),
                        Columns.text(row, "display_name"),
                        row.getBoolean("late"),
                        row.getString("reason")))
                .list();
        scope.shows(told.stream().map(ToldAhead::patient).toList());
        return told;
    }

    /** What the person has said of sessions from a moment on; one statement. */
    @Guarded(resource = Resource.SESSION_PREFERENCE, verb = Verb.LIST)
    @Transactional
    public List<CannotCome> told(PatientId patient, Instant from) {
        guard.require(Verb.LIST, Target.of(patient), Resource.SESSION_PREFERENCE);
        return jdbc.sql(
                        "select c.* from cannot_come c join care_session s on s.id = c.session_id"
                                + " where c.patient_id = ? and c.taken_back_at is null and s.starts_at >= ? order by s.starts_at")
                .params(patient.value(), Columns.utc(from))
                .query((row, number) -> notice(row))
                .list();
    }

    /** Who has said that they cannot come to a session, for who leads it; one statement. */
    @Guarded(resource = Resource.SESSION_PREFERENCE, verb = Verb.LIST)
    @Transactional
    public List<CannotCome> whoCannotCome(SessionId session) {
        Grant grant = guard.require(Verb.LIST, Target.of(session), Resource.SESSION_PREFERENCE);
        List<CannotCome> notices = jdbc.sql(
                        "select * from cannot_come where session_id = ? and taken_back_at is null order by created_at, id")
                .param(session.value())
                .query((row, number) -> notice(row))
                .list();
        grant.shows(notices.stream().map(CannotCome::patient).toList());
        return notices;
    }

    private void leave(Verb verb, SessionId session, Expected person) {
        Target target = Target.of(session).with(person.patient());
        if (!person.start().isAfter(time.now())) {
            guard.require(Verb.READ, target, Resource.SESSION_PREFERENCE);
            throw new UserProblem("patient.problem.begun");
        }
        guard.require(verb, target.being("before-due"), Resource.SESSION_PREFERENCE);
    }

    private static CannotCome notice(ResultSet row) throws SQLException {
        return new CannotCome(
                Columns.id(row, "id"),
                new SessionId(Columns.id(row, "session_id")),
                new PatientId(Columns.id(row, "patient_id")),
                row.getBoolean("late"),
                row.getString("reason"),
                Columns.instant(row, "created_at"));
    }
}
