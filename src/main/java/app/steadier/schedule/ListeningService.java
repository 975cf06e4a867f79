package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.UserProblem;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "I'll just listen today": said before a group, so that nobody is put on the spot (capability S12). */
@Service
public class ListeningService {

    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    ListeningService(JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    /**
     * The person wants to listen only. Twice is once.
     *
     * @param id made by the caller
     * @throws UserProblem when the session has begun
     * @throws NotAvailable when the person is not expected in that group
     */
    @Guarded(resource = Resource.SESSION_PREFERENCE, verb = Verb.CREATE)
    @Transactional
    public void listen(UUID id, SessionId session) {
        PatientId self = leave(Verb.CREATE, session);
        jdbc.sql("insert ignore into listening_today (id, created_at, session_id, patient_id) values (?, ?, ?, ?)")
                .params(id, Columns.utc(time.now()), session.value(), self.value())
                .update();
    }

    /**
     * The person may be asked as the others. Twice is once.
     *
     * @throws UserProblem when the session has begun
     */
    @Guarded(resource = Resource.SESSION_PREFERENCE, verb = Verb.END)
    @Transactional
    public void talkAfterAll(SessionId session) {
        PatientId self = leave(Verb.END, session);
        jdbc.sql("update listening_today set taken_back_at = ? where session_id = ? and patient_id = ?"
                        + " and taken_back_at is null")
                .params(Columns.utc(time.now()), session.value(), self.value())
                .update();
    }

    /** Sessions to come in which the caller only listens; one statement. */
    @Guarded(resource = Resource.SESSION_PREFERENCE, verb = Verb.LIST)
    @Transactional
    public Set<SessionId> mine() {
        PatientId self = self();
        guard.require(Verb.LIST, Target.of(self), Resource.SESSION_PREFERENCE);
        return new HashSet<>(jdbc.sql(
                        "select l.session_id from listening_today l join care_session s"
                                + " on s.id = l.session_id where l.patient_id = ? and l.taken_back_at is null and s.starts_at > ?")
                .params(self.value(), Columns.utc(time.now()))
                .query((row, number) -> new SessionId(Columns.id(row, "session_id")))
                .list());
    }

    /** The caller's next group of today, if it has not begun, and what they said of it; one statement. */
    @Guarded(resource = Resource.SESSION_PREFERENCE, verb = Verb.LIST)
    @Transactional
    public Optional<NextGroupToday> nextToday() {
        PatientId self = self();
        guard.require(Verb.LIST, Target.of(self), Resource.SESSION_PREFERENCE);
        return jdbc.sql("select v.session_id, g.name, v.starts_at, l.id as listening from schedule_session_patient v"
                        + " join care_group g on g.id = v.group_id left join listening_today l"
                        + " on l.session_id = v.session_id and l.patient_id = v.patient_id and l.taken_back_at is null"
                        + " where v.patient_id = ? and v.session_status = 'SCHEDULED' and v.start_date = ?"
                        + " and v.starts_at > ? order by v.starts_at limit 1")
                .params(self.value(), time.today(), Columns.utc(time.now()))
                .query((row, number) -> new NextGroupToday(
                        new SessionId(Columns.id(row, "session_id")),
                        Columns.text(row, "name"),
                        time.local(Columns.instant(row, "starts_at")),
                        row.getObject("listening") != null))
                .optional();
    }

    /** Who only listens in a session, for who leads it; one statement. */
    @Guarded(resource = Resource.SESSION_PREFERENCE, verb = Verb.LIST)
    @Transactional
    public Set<PatientId> whoListens(SessionId session) {
        Grant grant = guard.require(Verb.LIST, Target.of(session), Resource.SESSION_PREFERENCE);
        List<PatientId> people = jdbc.sql(
                        "select patient_id from listening_today where session_id = ? and taken_back_at is null")
                .param(session.value())
                .query((row, number) -> new PatientId(Columns.id(row, "patient_id")))
                .list();
        grant.shows(people);
        return Set.copyOf(people);
    }

    private PatientId leave(Verb verb, SessionId session) {
        PatientId self = self();
        Instant start = SystemAccess.call(
                "load target",
                () -> jdbc.sql("select starts_at from schedule_session_patient where session_id = ? and patient_id = ?"
                                + " and session_status = 'SCHEDULED' and kind = 'GROUP'")
                        .params(session.value(), self.value())
                        .query((row, number) -> Columns.instant(row, "starts_at"))
                        .optional()
                        .orElseThrow(NotAvailable::new));
        Target target = Target.of(session).with(self);
        if (!start.isAfter(time.now())) {
            guard.require(Verb.READ, target, Resource.SESSION_PREFERENCE);
            throw new UserProblem("patient.problem.begun");
        }
        guard.require(verb, target.being("before-due"), Resource.SESSION_PREFERENCE);
        return self;
    }

    private PatientId self() {
        PatientId self = guard.caller().patient();
        if (self == null) {
            throw new NotAvailable();
        }
        return self;
    }
}
