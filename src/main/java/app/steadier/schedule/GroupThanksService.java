package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A short thank-you to one's group after a session, without a name. Who leads the session releases or drops it; fellow
 * members read what was released, and never who wrote it or who else is there (capability S13).
 */
@Service
public class GroupThanksService {

    /** Characters of a thank-you. */
    public static final int LONGEST = 200;

    private static final int SHORTEST = 3;

    /** How long after a session one can be written, and how long released ones are shown. */
    private static final Duration WRITTEN_WITHIN = Duration.ofDays(7);

    private static final Duration SHOWN = Duration.ofDays(28);

    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    GroupThanksService(JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    private record Stored(SessionId session, PatientId author, String state) {}

    /**
     * Writes one for a session that the caller attended, at most one each. The same id twice is one.
     *
     * @param words 3 to 200 characters
     * @throws UserProblem when it is too short or long, the session is too long ago, or one was written already
     */
    @Guarded(resource = Resource.GROUP_THANKS, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void send(UUID id, SessionId session, String words) {
        PatientId self = self();
        Instant end = SystemAccess.call(
                "load target",
                () -> jdbc.sql(
                                "select ends_at from care_session where id = ? and kind = 'GROUP' and status <> 'CANCELLED'")
                        .param(session.value())
                        .query((row, number) -> Columns.instant(row, "ends_at"))
                        .optional()
                        .orElseThrow(NotAvailable::new));
        guard.require(Verb.CREATE, Target.of(session).with(self), Resource.GROUP_THANKS);
        String said = words.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new UserProblem("answer.problem.thanks", SHORTEST, LONGEST);
        }
        if (end.isAfter(time.now()) || end.plus(WRITTEN_WITHIN).isBefore(time.now())) {
            throw new UserProblem("answer.problem.thanksTime");
        }
        int written = jdbc.sql("insert ignore into group_thanks (id, created_at, session_id, patient_id, words, state)"
                        + " values (?, ?, ?, ?, ?, 'WAITING')")
                .params(id, Columns.utc(time.now()), session.value(), self.value(), said)
                .update();
        if (written == 0 && !known(id, self)) {
            throw new UserProblem("answer.problem.thanksOnce");
        }
    }

    /** Takes one's own back, while nobody has released it. Twice is once. */
    @Guarded(resource = Resource.GROUP_THANKS, verb = Verb.END)
    @Transactional
    public void takeBack(UUID id) {
        PatientId self = self();
        Stored stored = load(id);
        if ("WITHDRAWN".equals(stored.state()) && stored.author().equals(self)) {
            guard.require(Verb.LIST, target(stored, self).being("released"), Resource.GROUP_THANKS);
            return;
        }
        Target target = target(stored, stored.author());
        if (stored.author().equals(self)) {
            target = target.being("author");
        }
        if ("WAITING".equals(stored.state())) {
            target = target.being("draft");
        }
        guard.require(Verb.END, target, Resource.GROUP_THANKS);
        jdbc.sql("update group_thanks set state = 'WITHDRAWN', decided_at = ? where id = ? and state = 'WAITING'")
                .params(Columns.utc(time.now()), id)
                .update();
    }

    /**
     * What the caller reads and can write: released ones of sessions of their groups of the last four weeks, the latest
     * first, without any name; and their own sessions of the last week; two statements.
     */
    @Guarded(resource = Resource.GROUP_THANKS, verb = Verb.LIST)
    @Transactional
    public MyThanks mine() {
        PatientId self = self();
        // the rows are those of the matrix: released, and the caller was a member of the session's group on its day
        guard.scope(Verb.LIST, Resource.GROUP_THANKS);
        List<MyThanks.Released> released = jdbc.sql(
                        "select g.id as group_id, g.name, s.start_date, t.words from group_thanks t"
                                + " join care_session s on s.id = t.session_id join care_group g on g.id = s.group_id"
                                + " join schedule_membership m on m.group_id = s.group_id and m.patient_id = ?"
                                + " and m.from_date <= s.start_date and (m.to_date is null or m.to_date >= s.start_date)"
                                + " where t.state = 'RELEASED' and s.ends_at > ? order by s.starts_at desc, md5(t.id)")
                .params(self.value(), Columns.utc(time.now().minus(SHOWN)))
                .query((row, number) -> new MyThanks.Released(
                        new GroupId(Columns.id(row, "group_id")),
                        Columns.text(row, "name"),
                        Columns.day(row, "start_date"),
                        Columns.text(row, "words")))
                .list();
        List<MyThanks.Mine> mine = jdbc.sql(
                        "select v.session_id, g.id as group_id, g.name, v.start_date, t.id, t.words, t.state"
                                + " from schedule_session_patient v join care_group g on g.id = v.group_id"
                                + " left join group_thanks t on t.session_id = v.session_id and t.patient_id = v.patient_id"
                                + " and t.state <> 'WITHDRAWN' where v.patient_id = ? and v.kind = 'GROUP'"
                                + " and v.attendance_status not in ('EXCUSED', 'ABSENT') and v.session_status <> 'CANCELLED'"
                                + " and v.ends_at <= ? and v.ends_at > ? order by v.starts_at desc")
                .params(
                        self.value(),
                        Columns.utc(time.now()),
                        Columns.utc(time.now().minus(WRITTEN_WITHIN)))
                .query((row, number) -> new MyThanks.Mine(
                        new SessionId(Columns.id(row, "session_id")),
                        new GroupId(Columns.id(row, "group_id")),
                        Columns.text(row, "name"),
                        Columns.day(row, "start_date"),
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        "WAITING".equals(row.getString("state"))))
                .list();
        return new MyThanks(released, mine);
    }

    /** What waits for a word of the caller, of sessions they lead, the oldest first, without the author; one statement. */
    @Guarded(resource = Resource.GROUP_THANKS, verb = Verb.LIST)
    @Transactional
    public List<WaitingThanks> waiting() {
        if (guard.caller().staff() == null) {
            throw new NotAvailable();
        }
        Scope scope = guard.scope(Verb.LIST, Resource.GROUP_THANKS);
        return jdbc.sql("select t.id, t.words, g.name, s.start_date from group_thanks t"
                        + " join care_session s on s.id = t.session_id join care_group g on g.id = s.group_id"
                        + " where t.state = 'WAITING' and " + scope.sessionFilter("t.session_id")
                        + " order by s.starts_at, md5(t.id)")
                .params(scope.params())
                .query((row, number) -> new WaitingThanks(
                        Columns.id(row, "id"),
                        Columns.text(row, "name"),
                        Columns.day(row, "start_date"),
                        Columns.text(row, "words")))
                .list();
    }

    /**
     * Who leads the session lets the group read it. Twice is once.
     *
     * @throws UserProblem when the author has taken it back
     */
    @Guarded(resource = Resource.GROUP_THANKS, verb = Verb.SIGN)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void release(UUID id) {
        Stored stored = load(id);
        guard.require(Verb.SIGN, Target.of(stored.session()).being("draft"), Resource.GROUP_THANKS);
        decide(id, "RELEASED");
    }

    /** Who leads the session lets nobody read it. Twice is once. */
    @Guarded(resource = Resource.GROUP_THANKS, verb = Verb.END)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void drop(UUID id) {
        Stored stored = load(id);
        StaffId by = guard.caller().staff();
        guard.require(Verb.END, Target.of(stored.session()), Resource.GROUP_THANKS);
        if (by == null) {
            throw new NotAvailable();
        }
        decide(id, "DROPPED");
    }

    private void decide(UUID id, String state) {
        StaffId by = guard.caller().staff();
        jdbc.sql(
                        "update group_thanks set state = ?, decided_at = ?, decided_by = ? where id = ? and state <> 'WITHDRAWN'"
                                + " and state <> ?")
                .param(state)
                .param(Columns.utc(time.now()))
                .param(by == null ? null : by.value())
                .param(id)
                .param(state)
                .update();
        if ("WITHDRAWN".equals(load(id).state())) {
            throw new UserProblem("answer.problem.thanksGone");
        }
    }

    private boolean known(UUID id, PatientId self) {
        Integer found = jdbc.sql("select count(*) from group_thanks where id = ? and patient_id = ?")
                .params(id, self.value())
                .query(Integer.class)
                .single();
        return found > 0;
    }

    private Stored load(UUID id) {
        return SystemAccess.call(
                "load target",
                () -> jdbc.sql("select session_id, patient_id, state from group_thanks where id = ?")
                        .param(id)
                        .query((row, number) -> new Stored(
                                new SessionId(Columns.id(row, "session_id")),
                                new PatientId(Columns.id(row, "patient_id")),
                                Columns.text(row, "state")))
                        .optional()
                        .orElseThrow(NotAvailable::new));
    }

    private static Target target(Stored stored, PatientId patient) {
        return Target.of(stored.session()).with(patient);
    }

    private PatientId self() {
        PatientId self = guard.caller().patient();
        if (self == null) {
            throw new NotAvailable();
        }
        return self;
    }
}
