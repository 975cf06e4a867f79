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
import app.steadier.schedule.MakeUpRequest.State;
import app.steadier.schedule.MakeUpRows.Missed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Making up for a missed group session: another one within the program's days that teaches the same topic, has a free
 * seat and does not clash. The person asks and staff confirm, or staff propose and the person accepts; then the person
 * is expected as a guest.
 */
@Service
public class MakeUpService {

    private final MakeUpRows rows;
    private final Checks checks;
    private final Turn turn;
    private final AccessGuard guard;
    private final ProgramTime time;

    MakeUpService(MakeUpRows rows, Checks checks, Turn turn, AccessGuard guard, ProgramTime time) {
        this.rows = rows;
        this.checks = checks;
        this.turn = turn;
        this.guard = guard;
        this.time = time;
    }

    /**
     * What could make up for a missed session: the person's own track first, then by start.
     *
     * @throws UserProblem when the person did not miss the session, or it is made up already
     */
    @Guarded(resource = Resource.MAKEUP_REQUEST, verb = Verb.READ)
    @Transactional
    public List<MakeUpOption> options(PatientId patient, SessionId missed) {
        guard.require(Verb.READ, Target.of(missed).with(patient), Resource.MAKEUP_REQUEST);
        return rows.options(open(patient, missed));
    }

    /** What the person missed and can still make up, latest first. */
    @Guarded(resource = Resource.MAKEUP_REQUEST, verb = Verb.READ)
    @Transactional
    public List<MissedSession> missed(PatientId patient) {
        guard.require(Verb.READ, Target.of(patient), Resource.MAKEUP_REQUEST);
        return rows.open(patient).stream()
                .map(one -> new MissedSession(one.session(), one.groupName(), time.local(one.start()), rows.until(one)))
                .toList();
    }

    /** What the person missed and can still make up, latest first, each with the sessions that would do. */
    @Guarded(resource = Resource.MAKEUP_REQUEST, verb = Verb.READ)
    @Transactional
    public List<MakeUpOffer> offers(PatientId patient) {
        guard.require(Verb.READ, Target.of(patient), Resource.MAKEUP_REQUEST);
        return open(patient);
    }

    /** The make-ups of the caller, a patient: what was agreed or asked about sessions to come, and what can be made up. */
    @Guarded(resource = Resource.MAKEUP_REQUEST, verb = Verb.READ)
    @Transactional
    public MyMakeUps mine() {
        PatientId me = me();
        guard.require(Verb.READ, Target.of(me), Resource.MAKEUP_REQUEST);
        return new MyMakeUps(
                rows.requests(
                        "r.patient_id = :patient and s.starts_at > :now and r.state <> 'WITHDRAWN'",
                        Map.of("patient", me.value(), "now", Columns.utc(time.now()))),
                open(me));
    }

    /** Everything proposed to a person or asked for by them, by start. */
    @Guarded(resource = Resource.MAKEUP_REQUEST, verb = Verb.READ)
    @Transactional
    public List<MakeUpRequest> requests(PatientId patient) {
        guard.require(Verb.READ, Target.of(patient), Resource.MAKEUP_REQUEST);
        return rows.requests("r.patient_id = :patient", Map.of("patient", patient.value()));
    }

    /** What waits for an answer of the person or of staff, by start; of sessions to come. */
    @Guarded(resource = Resource.MAKEUP_REQUEST, verb = Verb.LIST)
    @Transactional
    public List<MakeUpRequest> waiting() {
        Scope scope = guard.scope(Verb.LIST, Resource.MAKEUP_REQUEST);
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("now", Columns.utc(time.now()));
        List<MakeUpRequest> waiting = rows.requests(
                "r.state in ('PROPOSED', 'REQUESTED') and s.starts_at > :now and ("
                        + scope.patientFilter("r.patient_id") + " or " + scope.sessionFilter("s.id") + ")",
                params);
        scope.shows(waiting.stream().map(MakeUpRequest::patient).toList());
        return waiting;
    }

    /**
     * Staff propose a session to a person. The same id twice is one.
     *
     * @throws UserProblem when the session was not missed or is made up already, or the other one cannot make up for it
     */
    @Guarded(resource = Resource.MAKEUP_REQUEST, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void propose(UUID id, PatientId patient, SessionId missed, SessionId session) {
        if (guard.caller().staff() == null) {
            throw new NotAvailable();
        }
        create(id, patient, missed, session, State.PROPOSED);
    }

    /** The caller, a patient, asks for a session. As {@link #propose}. */
    @Guarded(resource = Resource.MAKEUP_REQUEST, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void request(UUID id, SessionId missed, SessionId session) {
        create(id, me(), missed, session, State.REQUESTED);
    }

    /**
     * The caller, a patient, accepts a proposal: it is their request with the proposal named, so nobody has to confirm it.
     * Twice is once.
     *
     * @throws UserProblem when it was answered already, or the session no longer fits
     */
    @Guarded(resource = Resource.MAKEUP_REQUEST, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void accept(UUID id) {
        PatientId me = me();
        load(id);
        guard.require(Verb.CREATE, Target.of(me), Resource.MAKEUP_REQUEST);
        turn.take();
        MakeUpRequest request = own(id, me);
        if (request.state() != State.ACCEPTED) {
            settle(request, State.PROPOSED);
        }
    }

    /**
     * The caller, a patient, declines a proposal, or takes back what they asked for or accepted, before it starts. Twice
     * is once.
     *
     * @throws NotAvailable when it is not theirs or the session has begun
     */
    @Guarded(resource = Resource.MAKEUP_REQUEST, verb = Verb.END)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void decline(UUID id) {
        PatientId me = me();
        Target target = Target.of(me);
        boolean early = load(id).start().isAfter(time.local(time.now()));
        guard.require(Verb.END, early ? target.being("before-due") : target, Resource.MAKEUP_REQUEST);
        turn.take();
        MakeUpRequest request = own(id, me);
        if (request.state().lives()) {
            rows.answer(id, request.state() == State.PROPOSED ? State.DECLINED : State.WITHDRAWN, null, null);
        }
    }

    /**
     * Staff who lead the session, or the office, confirm what a person asked for. Twice is once.
     *
     * @throws UserProblem when it was answered already, or the session no longer fits
     */
    @Guarded(resource = Resource.MAKEUP_REQUEST, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void confirm(UUID id) {
        MakeUpRequest request = answering(id);
        if (request.state() != State.ACCEPTED) {
            settle(request, State.REQUESTED);
        }
    }

    /**
     * Staff who lead the session, or the office, refuse what a person asked for, or take a proposal back.
     *
     * @param reason 15 to 500 characters; the person reads it
     */
    @Guarded(resource = Resource.MAKEUP_REQUEST, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void refuse(UUID id, String reason) {
        MakeUpRequest request = answering(id);
        String why = checks.reason(reason);
        if (!request.state().lives()) {
            throw new UserProblem("schedule.problem.answered");
        }
        rows.answer(id, State.DECLINED, guard.caller().staff(), why);
    }

    private List<MakeUpOffer> open(PatientId patient) {
        return rows.open(patient).stream()
                .map(one -> new MakeUpOffer(
                        new MissedSession(one.session(), one.groupName(), time.local(one.start()), rows.until(one)),
                        rows.options(one)))
                .toList();
    }

    private void create(UUID id, PatientId patient, SessionId missed, SessionId session, State state) {
        guard.require(Verb.CREATE, Target.of(patient), Resource.MAKEUP_REQUEST);
        turn.take();
        if (rows.find(id).isPresent()) {
            return;
        }
        Missed one = open(patient, missed);
        fits(one, session);
        rows.insert(id, one, session, state, guard.caller().staff());
    }

    private void settle(MakeUpRequest request, State expected) {
        if (request.state() != expected) {
            throw new UserProblem("schedule.problem.answered");
        }
        Missed missed = rows.missed(request.patient(), request.missed())
                .orElseThrow(() -> new UserProblem("schedule.problem.notMissed"));
        fits(missed, request.session());
        rows.answer(request.id(), State.ACCEPTED, guard.caller().staff(), null);
    }

    private void fits(Missed missed, SessionId session) {
        if (rows.options(missed).stream().noneMatch(one -> one.session().equals(session))) {
            throw new UserProblem("schedule.problem.noMakeUp");
        }
    }

    private Missed open(PatientId patient, SessionId session) {
        Missed missed = rows.missed(patient, session).orElseThrow(() -> new UserProblem("schedule.problem.notMissed"));
        if (rows.madeUp(missed)) {
            throw new UserProblem("schedule.problem.madeUp");
        }
        return missed;
    }

    private MakeUpRequest answering(UUID id) {
        guard.require(Verb.UPDATE, Target.of(load(id).session()), Resource.MAKEUP_REQUEST);
        turn.take();
        return rows.find(id).orElseThrow(NotAvailable::new);
    }

    private MakeUpRequest load(UUID id) {
        return SystemAccess.call("load target", () -> rows.find(id).orElseThrow(NotAvailable::new));
    }

    private MakeUpRequest own(UUID id, PatientId me) {
        return rows.find(id).filter(one -> one.patient().equals(me)).orElseThrow(NotAvailable::new);
    }

    private PatientId me() {
        PatientId me = guard.caller().patient();
        if (me == null) {
            throw new NotAvailable();
        }
        return me;
    }
}
