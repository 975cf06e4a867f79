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
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import app.steadier.checkin.PracticeRows.Coming;
import app.steadier.checkin.PracticeRows.Report;
import app.steadier.checkin.PracticeRows.Tap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same-day loop: what a session taught is to be tried that day by whoever was there, told in the evening, and read
 * by the therapist before the next session.
 */
@Service
public class SkillService {

    private static final int DAYS_BACK = 14;
    private static final int HELPED_MAX = 4;

    private final PracticeRows rows;
    private final Stays stays;
    private final AccessGuard guard;
    private final ProgramTime time;

    SkillService(PracticeRows rows, Stays stays, AccessGuard guard, ProgramTime time) {
        this.rows = rows;
        this.stays = stays;
        this.guard = guard;
        this.time = time;
    }

    /** What the patient who is signed in was taught in the last two weeks, the latest first; one statement. */
    @Guarded(resource = Resource.SKILL_PRACTICE, verb = Verb.LIST)
    @Transactional
    public List<Practice> mine() {
        PatientId self = stays.self();
        guard.require(Verb.LIST, Target.of(self), Resource.SKILL_PRACTICE);
        return rows.days(self, time.today().minusDays(DAYS_BACK), time.today());
    }

    /**
     * Says how it went, at any time after it was taught; within 24 hours it can be changed, and what was said before is
     * kept. The same tap twice is one tap.
     *
     * @param tap made by the caller, once for each tap
     * @throws UserProblem when it helped without being tried, the line is too long, or the report is locked
     * @throws NotAvailable when the skill was not taught in that session, or the person was not there
     */
    @Guarded(resource = Resource.SKILL_PRACTICE, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Saved report(UUID tap, SessionId session, UUID skill, PracticeReport report) {
        PatientId self = stays.self();
        Report known = SystemAccess.call(
                "load target", () -> rows.report(self, session, skill).orElse(null));
        Target target = Target.of(self);
        boolean open = known == null || open(known);
        if (known == null) {
            guard.require(Verb.CREATE, target, Resource.SKILL_PRACTICE);
        } else if (open) {
            guard.require(Verb.UPDATE, target.being("window"), Resource.SKILL_PRACTICE);
        } else {
            guard.require(Verb.READ, target, Resource.SKILL_PRACTICE);
        }
        PracticeReport said = checked(report);
        stays.turn(self);
        Tap before = rows.tap(tap).orElse(null);
        if (before != null) {
            return repeated(before, self, session, skill, said);
        }
        Report now = rows.report(self, session, skill).orElse(null);
        if (now != null && !open(now)) {
            throw new UserProblem("checkin.problem.reportLocked");
        }
        if (now == null) {
            if (!rows.taught(self, session, skill)) {
                throw new NotAvailable();
            }
            rows.insert(tap, stays.needed(self, time.today()), session, skill, said);
        } else {
            rows.change(tap, now.id(), said);
        }
        return new Saved(time.local(time.now()), false);
    }

    /** What a person was taught in the last 14 days and did with it, for who treats them or leads their group. */
    @Guarded(resource = Resource.SKILL_PRACTICE, verb = Verb.READ)
    @Transactional
    public List<Practice> of(PatientId patient) {
        guard.require(Verb.READ, Target.of(patient), Resource.SKILL_PRACTICE);
        return rows.days(patient, time.today().minusDays(DAYS_BACK), time.today());
    }

    /**
     * Who tried what since the last time, before a session begins; three statements.
     *
     * @throws NotAvailable when none of the people expected may be seen
     */
    @Guarded(resource = Resource.SKILL_PRACTICE, verb = Verb.LIST)
    @Transactional
    public PracticeReview before(SessionId session) {
        Scope scope = guard.scope(Verb.LIST, Resource.SKILL_PRACTICE);
        Coming coming = rows.coming(session, scope);
        List<PatientId> people =
                coming.people().stream().map(PracticeReview.Member::patient).toList();
        scope.shows(people);
        Instant since = rows.lastTime(coming).orElse(coming.start().minus(Duration.ofDays(DAYS_BACK)));
        List<Practice> practices = rows.between(people, since, coming.start());
        return new PracticeReview(
                session,
                time.local(coming.start()),
                time.local(since),
                coming.people().stream()
                        .map(person -> new PracticeReview.Member(
                                person.patient(),
                                person.name(),
                                practices.stream()
                                        .filter(each -> each.patient().equals(person.patient()))
                                        .toList()))
                        .toList());
    }

    /** Marks reports as read by the caller. Twice is once; the first reader stays. */
    @Guarded(resource = Resource.SKILL_PRACTICE, verb = Verb.ACKNOWLEDGE)
    @Transactional
    public void seen(List<UUID> practices) {
        StaffId by = stays.staff();
        List<Report> reports =
                practices.isEmpty() ? List.of() : SystemAccess.call("load target", () -> rows.reports(practices));
        if (reports.size() != practices.stream().distinct().count()) {
            throw new NotAvailable();
        }
        reports.stream()
                .map(Report::patient)
                .distinct()
                .forEach(patient -> guard.require(Verb.ACKNOWLEDGE, Target.of(patient), Resource.SKILL_PRACTICE));
        if (!reports.isEmpty()) {
            rows.seen(practices, by);
        }
    }

    private boolean open(Report report) {
        return !time.now().isAfter(report.reportedAt().plus(PracticeRows.WINDOW));
    }

    private Saved repeated(Tap before, PatientId self, SessionId session, UUID skill, PracticeReport said) {
        if (!before.patient().equals(self)) {
            throw new NotAvailable();
        }
        if (!Objects.equals(before.session(), session)
                || !before.skill().equals(skill)
                || !before.said().equals(said)) {
            throw new UserProblem("checkin.problem.sent");
        }
        return new Saved(time.local(before.at()), true);
    }

    private static PracticeReport checked(PracticeReport report) {
        Integer helped = report.helped();
        if (helped != null && (report.result() == PracticeResult.NOT_TRIED || helped < 0 || helped > HELPED_MAX)) {
            throw new UserProblem("checkin.problem.helped");
        }
        return new PracticeReport(report.result(), helped, Words.optional(report.line(), Words.LINE));
    }
}
