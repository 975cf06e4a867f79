package app.steadier.checkin;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import app.steadier.checkin.HardMomentRows.Facts;
import app.steadier.checkin.HardMomentRows.Said;
import app.steadier.checkin.HardMomentRows.Tap;
import app.steadier.checkin.HardMomentRows.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Hard moments that a person logs in a few taps, and what sets them off; the therapist reads them before they meet. */
@Service
public class HardMomentService {

    private static final int STRENGTH_MAX = 10;
    private static final Duration BACK = Duration.ofDays(28);

    private final HardMomentRows rows;
    private final SkillRows skills;
    private final Stays stays;
    private final AccessGuard guard;
    private final ProgramTime time;

    HardMomentService(HardMomentRows rows, SkillRows skills, Stays stays, AccessGuard guard, ProgramTime time) {
        this.rows = rows;
        this.skills = skills;
        this.stays = stays;
        this.guard = guard;
        this.time = time;
    }

    /** Moments and triggers of the patient who is signed in; two statements. */
    @Guarded(resource = Resource.HARD_MOMENT, verb = Verb.LIST)
    @Transactional
    public MyHardMoments mine() {
        PatientId self = stays.self();
        guard.require(Verb.LIST, Target.of(self), Resource.HARD_MOMENT);
        return new MyHardMoments(rows.since(self, time.now().minus(BACK)), rows.triggers(self));
    }

    /**
     * Logs a hard moment. The same one twice is one.
     *
     * @param id made by the caller
     * @throws UserProblem when the strength is none of 0 to 10, the time lies ahead or before the admission, or the
     *     words are too long
     */
    @Guarded(resource = Resource.HARD_MOMENT, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Saved log(UUID id, HardMomentEntry entry) {
        PatientId self = stays.self();
        guard.require(Verb.CREATE, Target.of(self), Resource.HARD_MOMENT);
        stays.turn(self);
        Tap before = rows.tap(id).orElse(null);
        Instant at = at(
                entry,
                before == null || before.said() == null ? null : before.said().at());
        Said said = checked(self, entry, at);
        if (before != null) {
            return repeated(before, self, id, said);
        }
        rows.insert(id, stays.needed(self, time.local(at).toLocalDate()), said);
        return saved();
    }

    /**
     * Changes it within 24 hours after it was logged; what was written before is kept. The same tap twice is one tap.
     *
     * @throws UserProblem as for a new one, and later than that
     */
    @Guarded(resource = Resource.HARD_MOMENT, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Saved change(UUID tap, UUID moment, HardMomentEntry entry) {
        Facts target = leave(Verb.UPDATE, moment);
        Said said = checked(target.patient(), entry, at(entry, target.said().at()));
        Tap before = rows.tap(tap).orElse(null);
        if (before != null) {
            return repeated(before, target.patient(), moment, said);
        }
        stillOpen(rows.get(moment));
        stays.needed(target.patient(), time.local(said.at()).toLocalDate());
        rows.change(tap, moment, said);
        return saved();
    }

    /** Takes it back within 24 hours; nobody is shown it any more. Twice is once. */
    @Guarded(resource = Resource.HARD_MOMENT, verb = Verb.END)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void takeBack(UUID tap, UUID moment) {
        leave(Verb.END, moment);
        Facts facts = rows.get(moment);
        if (facts.ended()) {
            return;
        }
        stillOpen(facts);
        rows.end(tap, facts);
    }

    /**
     * Adds something that sets the person off to their list. The same one twice is one.
     *
     * @throws UserProblem when it has fewer than 2 or more than 120 characters
     */
    @Guarded(resource = Resource.HARD_MOMENT, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void addTrigger(UUID id, String words) {
        PatientId self = stays.self();
        guard.require(Verb.CREATE, Target.of(self), Resource.HARD_MOMENT);
        String written = Words.needed(words, 2, Words.NAME);
        stays.turn(self);
        Trigger before = rows.trigger(id).orElse(null);
        if (before == null) {
            rows.addTrigger(id, self, written);
        } else if (!before.patient().equals(self) || !before.words().equals(written)) {
            throw new UserProblem("checkin.problem.sent");
        }
    }

    /** Takes a trigger off the list, which the person may do at any time; moments keep it. Twice is once. */
    @Guarded(resource = Resource.HARD_MOMENT, verb = Verb.END)
    @Transactional
    public void removeTrigger(UUID trigger) {
        PatientId whose = SystemAccess.call(
                "load target",
                () -> rows.trigger(trigger).orElseThrow(NotAvailable::new).patient());
        guard.require(Verb.END, Target.of(whose).being("window"), Resource.HARD_MOMENT);
        rows.endTrigger(trigger);
    }

    /** What a therapist reads before the next session with a person; three statements. */
    @Guarded(resource = Resource.HARD_MOMENT, verb = Verb.READ)
    @Transactional
    public HardMomentReview sinceLastSession(PatientId patient) {
        guard.require(Verb.READ, Target.of(patient), Resource.HARD_MOMENT);
        StaffId staff = stays.staff();
        Instant last = rows.lastSession(patient, staff).orElse(null);
        return new HardMomentReview(
                last == null ? null : time.local(last),
                rows.newOrUnread(patient, last == null ? Instant.EPOCH : last),
                rows.triggers(patient));
    }

    /** What nobody has read yet, of all whom the caller treats, the latest first; one statement. */
    @Guarded(resource = Resource.HARD_MOMENT, verb = Verb.LIST)
    @Transactional
    public List<HardMoment> unread() {
        stays.staff();
        Scope scope = guard.scope(Verb.LIST, Resource.HARD_MOMENT);
        List<HardMoment> moments = rows.unread(scope);
        scope.shows(moments.stream().map(HardMoment::patient).toList());
        return moments;
    }

    /** Marks moments as read by the caller. Twice is once; the first reader stays. */
    @Guarded(resource = Resource.HARD_MOMENT, verb = Verb.ACKNOWLEDGE)
    @Transactional
    public void seen(List<UUID> moments) {
        StaffId by = stays.staff();
        if (moments.isEmpty()) {
            return;
        }
        List<PatientId> people = SystemAccess.call("load target", () -> rows.people(moments));
        if (people.size() != moments.stream().distinct().count()) {
            throw new NotAvailable();
        }
        people.stream()
                .distinct()
                .forEach(patient -> guard.require(Verb.ACKNOWLEDGE, Target.of(patient), Resource.HARD_MOMENT));
        rows.seen(moments, by);
    }

    /** Leave for the person whose it is, and their turn. */
    private Facts leave(Verb verb, UUID moment) {
        stays.self();
        Facts facts = SystemAccess.call("load target", () -> rows.get(moment));
        Target target = Target.of(facts.patient());
        if (open(facts)) {
            guard.require(verb, target.being("window"), Resource.HARD_MOMENT);
        } else {
            guard.require(Verb.READ, target, Resource.HARD_MOMENT);
        }
        stays.turn(facts.patient());
        return facts;
    }

    private boolean open(Facts facts) {
        return !time.now().isAfter(facts.savedAt().plus(HardMomentRows.WINDOW));
    }

    private void stillOpen(Facts facts) {
        if (facts.ended() || !open(facts)) {
            throw new UserProblem("checkin.problem.momentLocked");
        }
    }

    private Instant at(HardMomentEntry entry, @Nullable Instant before) {
        if (entry.at() != null) {
            return time.instant(entry.at());
        }
        return before == null ? time.now().truncatedTo(ChronoUnit.MICROS) : before;
    }

    private Said checked(PatientId patient, HardMomentEntry entry, Instant at) {
        if (entry.strength() < 0 || entry.strength() > STRENGTH_MAX) {
            throw new UserProblem("checkin.problem.scale");
        }
        if (at.isAfter(time.now())) {
            throw new UserProblem("checkin.problem.future");
        }
        UUID trigger = entry.trigger();
        if (trigger != null
                && !rows.trigger(trigger)
                        .map(Trigger::patient)
                        .filter(patient::equals)
                        .isPresent()) {
            throw new NotAvailable();
        }
        if (entry.skill() != null) {
            skills.get(entry.skill());
        }
        return new Said(
                at,
                entry.strength(),
                Words.optional(entry.what(), Words.TEXT),
                Words.optional(entry.did(), Words.LINE),
                trigger,
                entry.skill());
    }

    private Saved repeated(Tap before, PatientId patient, UUID moment, Said said) {
        if (!rows.get(before.moment()).patient().equals(patient)) {
            throw new NotAvailable();
        }
        if (!before.moment().equals(moment) || !Objects.equals(before.said(), said)) {
            throw new UserProblem("checkin.problem.sent");
        }
        return new Saved(time.local(before.at()), true);
    }

    private Saved saved() {
        return new Saved(time.local(time.now()), false);
    }
}
