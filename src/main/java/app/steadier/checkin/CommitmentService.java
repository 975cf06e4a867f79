package app.steadier.checkin;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.UserProblem;
import app.steadier.checkin.CommitmentRows.Change;
import app.steadier.checkin.CommitmentRows.Facts;
import app.steadier.checkin.CommitmentRows.What;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Small commitments as if-then plans, from the patient or the therapist (model, section 3). Every tap is kept. */
@Service
public class CommitmentService {

    /** Open ones a person may have at once (model, section 2). */
    public static final int OPEN = 5;

    /** How often the time of one may be moved (model, section 3). */
    public static final int MOVES = 2;

    private static final int WORDS_MIN = 3;
    private static final int DAYS_BACK = 28;

    private final CommitmentRows rows;
    private final Stays stays;
    private final AccessGuard guard;
    private final ProgramTime time;

    CommitmentService(CommitmentRows rows, Stays stays, AccessGuard guard, ProgramTime time) {
        this.rows = rows;
        this.stays = stays;
        this.guard = guard;
        this.time = time;
    }

    /** Those of the patient who is signed in, due in the last four weeks or later, the latest first; one statement. */
    @Guarded(resource = Resource.COMMITMENT, verb = Verb.LIST)
    @Transactional
    public List<Commitment> mine() {
        PatientId self = stays.self();
        guard.require(Verb.LIST, Target.of(self), Resource.COMMITMENT);
        return rows.of(self, time.today().minusDays(DAYS_BACK));
    }

    /** Those of a person for their care team and who leads their groups, the latest due first; two statements. */
    @Guarded(resource = Resource.COMMITMENT, verb = Verb.READ)
    @Transactional
    public List<Commitment> of(PatientId patient) {
        guard.require(Verb.READ, Target.of(patient), Resource.COMMITMENT);
        return rows.of(
                patient,
                stays.on(patient, time.today())
                        .map(Stay::admission)
                        .orElse(time.today().minusDays(DAYS_BACK)));
    }

    /** The page of the patient who is signed in: those of the last four weeks or later, and the goals; three statements. */
    @Guarded(
            resource = {Resource.COMMITMENT, Resource.GOAL},
            verb = Verb.READ)
    @Transactional
    public CommitmentPage myPage() {
        PatientId self = stays.self();
        guard.require(Verb.READ, Target.of(self), Resource.COMMITMENT, Resource.GOAL);
        return page(self, time.today().minusDays(DAYS_BACK));
    }

    /** The page of a person for their care team and who leads their groups, since admission; four statements. */
    @Guarded(
            resource = {Resource.COMMITMENT, Resource.GOAL},
            verb = Verb.READ)
    @Transactional
    public CommitmentPage page(PatientId patient) {
        guard.require(Verb.READ, Target.of(patient), Resource.COMMITMENT, Resource.GOAL);
        return page(
                patient,
                stays.on(patient, time.today())
                        .map(Stay::admission)
                        .orElse(time.today().minusDays(DAYS_BACK)));
    }

    private CommitmentPage page(PatientId patient, LocalDate since) {
        return new CommitmentPage(
                patient, rows.name(patient), rows.of(patient, since), rows.goals(patient), time.local(time.now()));
    }

    /**
     * Makes a commitment, by the person or for them. The same one twice is one.
     *
     * @param id made by the caller
     * @throws UserProblem when five are open, the words are too short or too long, the time is over, the goal is not an
     *     active one of theirs, or the same id was sent with something else
     */
    @Guarded(resource = Resource.COMMITMENT, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Saved make(UUID id, PatientId patient, CommitmentPlan plan) {
        guard.require(Verb.CREATE, Target.of(patient), Resource.COMMITMENT);
        String words = Words.needed(plan.words(), WORDS_MIN, Words.LINE);
        String written = Words.optional(plan.cue(), Words.LINE);
        String cue = written == null ? null : Words.needed(written, WORDS_MIN, Words.LINE);
        Instant due = time.instant(plan.due());
        stays.turn(patient);
        Facts before = rows.find(id).orElse(null);
        if (before != null) {
            if (!before.patient().equals(patient)) {
                throw new NotAvailable();
            }
            boolean same = before.words().equals(words)
                    && Objects.equals(before.cue(), cue)
                    && Objects.equals(before.goal(), plan.goal());
            return repeated(id, new Change(id, What.MADE, null, null, due), same);
        }
        if (due.isBefore(time.now())) {
            throw new UserProblem("checkin.problem.duePast");
        }
        if (plan.goal() != null && !rows.activeGoal(plan.goal(), patient)) {
            throw new UserProblem("checkin.problem.goal");
        }
        if (plan.session() != null && !rows.inSession(plan.session(), patient)) {
            throw new NotAvailable();
        }
        if (rows.open(patient) >= OPEN) {
            throw new UserProblem("checkin.problem.tooMany", OPEN);
        }
        rows.insert(
                id,
                stays.needed(patient, time.today()),
                new CommitmentPlan(cue, words, plan.goal(), plan.due(), plan.session()),
                due,
                guard.caller().staff());
        return saved();
    }

    /**
     * Says how it went, before or after it was due; a later answer replaces an earlier one, which is kept. The same tap
     * twice is one tap.
     *
     * @param remark at most 500 characters
     * @throws UserProblem later than 48 hours after it was due, or when it was let go
     */
    @Guarded(resource = Resource.COMMITMENT, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Saved answer(UUID tap, UUID commitment, CommitmentAnswer answer, @Nullable String remark) {
        Facts target = target(commitment);
        boolean open = CommitmentState.answerable(time.now(), target.due());
        own(target, open);
        String said = Words.optional(remark, Words.REMARK);
        Change change = new Change(commitment, What.ANSWERED, answer, said, null);
        Saved before = before(tap, change);
        if (before != null) {
            return before;
        }
        Facts facts = rows.get(commitment);
        if (!CommitmentState.answerable(time.now(), facts.due())) {
            throw new UserProblem("checkin.problem.commitmentLocked");
        }
        if (facts.state(time.now()) == CommitmentState.WITHDRAWN) {
            throw new UserProblem("checkin.problem.withdrawn");
        }
        rows.answer(tap, commitment, answer, said);
        return saved();
    }

    /**
     * Moves its time, at most twice and only before it was due. The same tap twice is one tap.
     *
     * @throws UserProblem when it is due or not open any more, was moved twice, or the new time is over
     */
    @Guarded(resource = Resource.COMMITMENT, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Saved move(UUID tap, UUID commitment, LocalDateTime due) {
        Facts target = target(commitment);
        own(target, CommitmentState.answerable(time.now(), target.due()));
        Instant later = time.instant(due);
        Saved before = before(tap, new Change(commitment, What.MOVED, null, null, later));
        if (before != null) {
            return before;
        }
        Facts facts = rows.get(commitment);
        stillOpen(facts);
        if (facts.moved() >= MOVES) {
            throw new UserProblem("checkin.problem.movedOften", MOVES);
        }
        if (later.isBefore(time.now())) {
            throw new UserProblem("checkin.problem.duePast");
        }
        rows.move(tap, commitment, later);
        return saved();
    }

    /**
     * Lets it go before it is due; it then does not count. The same tap twice is one tap.
     *
     * @param reason asked of staff only, 15 to 500 characters
     * @throws UserProblem when it is due or answered
     */
    @Guarded(resource = Resource.COMMITMENT, verb = Verb.END)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Saved withdraw(UUID tap, UUID commitment, @Nullable String reason) {
        Facts facts = target(commitment);
        Target target = Target.of(facts.patient()).with(facts.episode());
        boolean open = time.now().isBefore(facts.due());
        if (!open) {
            guard.require(Verb.READ, target, Resource.COMMITMENT);
        } else if (reason == null) {
            guard.require(Verb.END, target.being("before-due"), Resource.COMMITMENT);
        } else {
            guard.requireWithReason(Verb.END, target.being("before-due"), reason, Resource.COMMITMENT);
        }
        stays.turn(facts.patient());
        String why = Words.optional(reason, Words.REMARK);
        Saved before = before(tap, new Change(commitment, What.WITHDRAWN, null, why, null));
        if (before != null) {
            return before;
        }
        stillOpen(rows.get(commitment));
        rows.withdraw(tap, commitment, why, guard.caller().staff());
        return saved();
    }

    private void stillOpen(Facts facts) {
        CommitmentState state = facts.state(time.now());
        if (state == CommitmentState.WITHDRAWN) {
            throw new UserProblem("checkin.problem.withdrawn");
        }
        if (facts.answer() != null) {
            throw new UserProblem("checkin.problem.answeredCommitment");
        }
        if (!time.now().isBefore(facts.due())) {
            throw new UserProblem("checkin.problem.due");
        }
    }

    private Facts target(UUID commitment) {
        return SystemAccess.call("load target", () -> rows.get(commitment));
    }

    /** Leave for the person whose it is, and their turn. */
    private void own(Facts facts, boolean open) {
        stays.self();
        Target target = Target.of(facts.patient()).with(facts.episode());
        if (open) {
            guard.require(Verb.UPDATE, target.being("window"), Resource.COMMITMENT);
        } else {
            guard.require(Verb.READ, target, Resource.COMMITMENT);
        }
        stays.turn(facts.patient());
    }

    private @Nullable Saved before(UUID tap, Change change) {
        return rows.happened(tap).isPresent() ? repeated(tap, change, true) : null;
    }

    private Saved repeated(UUID tap, Change change, boolean same) {
        return rows.happened(tap)
                .filter(happened -> same && happened.change().equals(change))
                .map(happened -> new Saved(time.local(happened.at()), true))
                .orElseThrow(() -> new UserProblem("checkin.problem.sent"));
    }

    private Saved saved() {
        return new Saved(time.local(time.now()), false);
    }
}
