package app.steadier.safety;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Role;
import app.steadier.access.Scope;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import app.steadier.safety.AlertRows.KnownStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Alerts about someone's safety: raised, taken with what was done, given on, closed by a clinician, never by themselves
 * (model, lifecycle of the alert). Every tap carries an id made by the caller; the same tap twice is one.
 */
@Service
public class SafetyAlertService {

    private static final int NOTE_MAX = 500;
    private static final int PLAN_MAX = 10_000;

    private final AlertRows rows;
    private final AlertLists lists;
    private final AlertNotices notices;
    private final AlertEscalation escalation;
    private final Responsible responsible;
    private final StaffedHours hours;
    private final AccessGuard guard;
    private final ProgramTime time;

    SafetyAlertService(
            AlertRows rows,
            AlertLists lists,
            AlertNotices notices,
            AlertEscalation escalation,
            Responsible responsible,
            StaffedHours hours,
            AccessGuard guard,
            ProgramTime time) {
        this.rows = rows;
        this.lists = lists;
        this.notices = notices;
        this.escalation = escalation;
        this.responsible = responsible;
        this.hours = hours;
        this.guard = guard;
        this.time = time;
    }

    /**
     * Raises an alert, or adds to the one that is open. When this returns, the alert and the notices to the people
     * responsible are stored, unless the caller has a transaction of its own: then they are stored with it. When it throws
     * anything at all, the page says at once that the message may not have reached anyone and whom to call; the same id may
     * be sent again.
     *
     * @param id made by the caller when the page opened
     * @param cause STAFF_RAISED from staff only, PATIENT_PRESSED from the person only
     * @throws UserProblem when the id was sent before with something else, or the words are too long
     */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public RaisedAlert raise(UUID id, PatientId patient, AlertCause cause, AlertSource source) {
        guard.require(Verb.CREATE, Target.of(patient), Resource.SAFETY_ALERT);
        boolean self = patient.equals(guard.caller().patient());
        if (self ? cause == AlertCause.STAFF_RAISED : cause == AlertCause.PATIENT_PRESSED) {
            throw new NotAvailable();
        }
        AlertSource where = new AlertSource(source.from(), note(source.words()));
        rows.turn(patient);
        Optional<KnownStep> known = rows.stepOf(id);
        if (known.isPresent()) {
            return again(known.get(), patient, cause);
        }
        List<StaffId> people = new ArrayList<>(responsible.therapists(patient));
        StaffId first = people.isEmpty() ? null : people.getFirst();
        StoredAlert open = rows.open(patient).orElse(null);
        AlertStep.What what = what(open, cause);
        UUID alert = open == null ? id : open.id();
        if (open == null) {
            rows.raise(id, patient, cause, first);
        } else if (what == AlertStep.What.RAISED_AGAIN) {
            rows.raiseAgain(alert);
        }
        rows.step(NewStep.of(id, alert, what, guard.caller().staff()).because(cause, where));
        people.addAll(responsible.onCall());
        if (open != null && open.owner() != null) {
            people.add(open.owner());
        }
        notices.tell(
                alert,
                id,
                NoticeKind.valueOf(what.name()),
                people.isEmpty()
                        ? responsible.office()
                        : people.stream().map(Recipient::of).toList());
        return new RaisedAlert(alert, time.local(time.now()), hours.now());
    }

    /** What the signed-in person may see of alerts about them, newest first; at most 20. */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.READ)
    @Transactional
    public List<MyAlert> mine() {
        PatientId patient = guard.caller().patient();
        if (patient == null) {
            throw new NotAvailable();
        }
        guard.require(Verb.READ, Target.of(patient), Resource.SAFETY_ALERT);
        return lists.own(patient);
    }

    /** Open alerts that a clinician may see, those without an answer first; one statement. */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.LIST)
    @Transactional
    public List<AlertRow> open() {
        Scope scope = scope(Role.THERAPIST, Role.PRESCRIBER);
        List<AlertRow> open = lists.open(scope);
        scope.shows(open.stream().map(AlertRow::patient).toList());
        return open;
    }

    /** All open alerts for a coordinator, without their causes; one statement. */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.LIST)
    @Transactional
    public List<OfficeAlert> office() {
        Scope scope = scope(Role.COORDINATOR);
        List<OfficeAlert> open = lists.office();
        scope.shows(open.stream().map(OfficeAlert::patient).toList());
        return open;
    }

    /** How long open alerts have been open, for an administrator; one statement. */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.LIST)
    @Transactional
    public List<AlertAge> ages() {
        scope(Role.ADMIN);
        return lists.ages();
    }

    /** What all staff see on every page: how many alerts wait, and for how long; one statement. */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.LIST)
    @Transactional
    public AlertBanner banner() {
        scope(Role.THERAPIST, Role.PRESCRIBER, Role.COORDINATOR, Role.ADMIN);
        return lists.banner(guard.caller());
    }

    /** An alert with its history, for clinicians. */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.READ)
    @Transactional
    public AlertDetail alert(UUID alert) {
        StoredAlert stored = load(alert);
        whole(guard.require(Verb.READ, target(stored), Resource.SAFETY_ALERT));
        return lists.detail(
                alert, guard.caller().staff(), stored.state() == AlertState.ACKNOWLEDGED && rows.contacted(alert));
    }

    /**
     * "I take this": the caller has the alert from now on, and says what was done.
     *
     * @param note at most 500 characters
     * @throws UserProblem when someone else has taken it, or it is closed
     */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.ACKNOWLEDGE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void acknowledge(UUID tap, UUID alert, FirstStep done, @Nullable String note) {
        StoredAlert before = load(alert);
        guard.require(Verb.ACKNOWLEDGE, target(before), Resource.SAFETY_ALERT);
        StaffId self = self();
        StoredAlert stored = ready(before);
        if (rows.known(tap)) {
            return;
        }
        onlyOpen(stored);
        if (stored.state() == AlertState.ACKNOWLEDGED) {
            throw new UserProblem("safety.problem.taken");
        }
        rows.acknowledge(alert, self);
        rows.step(NewStep.of(tap, alert, AlertStep.What.ACKNOWLEDGED, self)
                .begunWith(done)
                .saying(note(note)));
        rows.noticesSeen(alert, self);
    }

    /**
     * Records one try to reach the person.
     *
     * @throws UserProblem when the alert is closed or the note too long
     */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void contact(UUID tap, UUID alert, AlertContact contact) {
        StoredAlert before = load(alert);
        whole(guard.require(Verb.UPDATE, target(before), Resource.SAFETY_ALERT));
        StaffId self = self();
        StoredAlert stored = ready(before);
        if (rows.known(tap)) {
            return;
        }
        onlyOpen(stored);
        rows.step(NewStep.of(tap, alert, AlertStep.What.CONTACT, self)
                .trying(new AlertContact(contact.way(), contact.result(), note(contact.note()))));
    }

    /**
     * Gives an alert to a clinician, who has to take it; the first clock goes on.
     *
     * @param reason at most 500 characters; a coordinator gives at least 15
     * @throws UserProblem when it is closed, or the person is no clinician who works here today
     */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void assign(UUID tap, UUID alert, StaffId to, String reason) {
        StoredAlert before = load(alert);
        guard.requireWithReason(Verb.UPDATE, target(before), reason, Resource.SAFETY_ALERT);
        StoredAlert stored = ready(before);
        if (rows.known(tap)) {
            return;
        }
        onlyOpen(stored);
        if (!responsible.clinician(to)) {
            throw new UserProblem("safety.problem.clinician");
        }
        rows.assign(alert, to);
        rows.step(NewStep.of(tap, alert, AlertStep.What.ASSIGNED, guard.caller().staff())
                .to(to)
                .saying(note(reason)));
        notices.tell(alert, tap, NoticeKind.ASSIGNED, List.of(Recipient.of(to)));
    }

    /**
     * Tells the people on call now, without waiting for the clock; coordinators and administrators when they were told
     * already or nobody is on call.
     *
     * @param reason at most 500 characters; a coordinator gives at least 15
     * @throws UserProblem when someone has taken it, or it is closed
     */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void escalate(UUID tap, UUID alert, String reason) {
        StoredAlert before = load(alert);
        guard.requireWithReason(Verb.UPDATE, target(before), reason, Resource.SAFETY_ALERT);
        StoredAlert stored = ready(before);
        if (rows.known(tap)) {
            return;
        }
        onlyOpen(stored);
        if (stored.state() == AlertState.ACKNOWLEDGED) {
            throw new UserProblem("safety.problem.taken");
        }
        StaffId by = guard.caller().staff();
        if (stored.onCallTold() || responsible.onCall().isEmpty()) {
            escalation.tellOffice(stored, tap, by, note(reason));
        } else {
            escalation.tellOnCall(stored, tap, by, note(reason));
        }
    }

    /**
     * Closes an alert that someone has taken, with what came of it.
     *
     * @throws UserProblem when nobody has taken it, it is closed, the person was neither reached nor tried three times since
     *     it was raised, or outcome or plan are missing or too long
     */
    @Guarded(resource = Resource.SAFETY_ALERT, verb = Verb.END)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void close(UUID tap, UUID alert, AlertClosing closing) {
        StoredAlert before = load(alert);
        Target target = target(before);
        if (before.state() == AlertState.RAISED && guard.can(Verb.ACKNOWLEDGE, target, Resource.SAFETY_ALERT)) {
            throw new UserProblem("safety.problem.notTaken");
        }
        guard.requireWithReason(Verb.END, target, closing.outcome(), Resource.SAFETY_ALERT);
        StaffId self = self();
        StoredAlert stored = ready(before);
        if (rows.known(tap)) {
            return;
        }
        onlyOpen(stored);
        if (stored.state() == AlertState.RAISED) {
            throw new UserProblem("safety.problem.notTaken");
        }
        if (!rows.contacted(alert)) {
            throw new UserProblem("safety.problem.noContact");
        }
        String plan = closing.plan().strip();
        if (plan.isEmpty() || plan.length() > PLAN_MAX) {
            throw new UserProblem("safety.problem.plan", PLAN_MAX, plan.length());
        }
        String outcome = closing.outcome().strip();
        rows.close(alert, new AlertClosing(outcome, closing.risk(), plan), self);
        rows.step(NewStep.of(tap, alert, AlertStep.What.CLOSED, self).saying(outcome));
        rows.noticesSeen(alert, self);
    }

    private RaisedAlert again(KnownStep known, PatientId patient, AlertCause cause) {
        if (!known.patient().equals(patient)) {
            throw new NotAvailable();
        }
        if (known.cause() != cause) {
            throw new UserProblem("safety.problem.sent");
        }
        return new RaisedAlert(known.alert(), time.local(known.at()), hours.now());
    }

    /** A different cause needs an answer of its own; the same one again only tells those who have it. */
    private AlertStep.What what(@Nullable StoredAlert open, AlertCause cause) {
        if (open == null) {
            return AlertStep.What.RAISED;
        }
        return open.state() == AlertState.ACKNOWLEDGED
                        && !rows.causes(open.id()).contains(cause)
                ? AlertStep.What.RAISED_AGAIN
                : AlertStep.What.CAUSE_ADDED;
    }

    private StoredAlert load(UUID alert) {
        return SystemAccess.call("load target", () -> rows.alert(alert)).orElseThrow(NotAvailable::new);
    }

    /** The alert as it is once nobody else is at it. */
    private StoredAlert ready(StoredAlert before) {
        rows.turn(before.patient());
        return rows.locked(before.id());
    }

    private Target target(StoredAlert alert) {
        List<String> facts = new ArrayList<>();
        StaffId self = guard.caller().staff();
        if (self != null && self.equals(alert.owner())) {
            facts.add("assigned");
        }
        if (alert.state() != AlertState.RAISED) {
            facts.add("acknowledged");
        }
        return Target.of(alert.patient()).being(facts.toArray(String[]::new));
    }

    private Scope scope(Role... roles) {
        Scope scope = guard.scope(Verb.LIST, Resource.SAFETY_ALERT);
        for (Role role : roles) {
            if (scope.caller().is(role)) {
                return scope;
            }
        }
        throw new NotAvailable();
    }

    /** What is meant for clinicians is not for those whose row of the matrix has limited fields. */
    private static void whole(Grant grant) {
        if (grant.basis().contains("limited-fields")) {
            throw new NotAvailable();
        }
    }

    private StaffId self() {
        StaffId self = guard.caller().staff();
        if (self == null) {
            throw new NotAvailable();
        }
        return self;
    }

    private static void onlyOpen(StoredAlert alert) {
        if (alert.state() == AlertState.CLOSED) {
            throw new UserProblem("safety.problem.closed");
        }
    }

    private static @Nullable String note(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        String words = note.strip();
        if (words.length() > NOTE_MAX) {
            throw new UserProblem("safety.problem.long", NOTE_MAX, words.length());
        }
        return words;
    }
}
