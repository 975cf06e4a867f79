package app.steadier.checkin;

import app.steadier.access.AccessGuard;
import app.steadier.access.Caller;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.audit.AuditService;
import app.steadier.audit.SecurityEvent;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clinic's skills: everyone may read them, therapists write them. Earlier words stay as versions. */
@Service
public class SkillLibraryService {

    static final int STEPS_MIN = 3;
    static final int STEPS_MAX = 6;
    static final int MINUTES_MAX = 120;

    private final SkillRows rows;
    private final Stays stays;
    private final AuditService audit;
    private final AccessGuard guard;
    private final ProgramTime time;

    SkillLibraryService(SkillRows rows, Stays stays, AuditService audit, AccessGuard guard, ProgramTime time) {
        this.rows = rows;
        this.stays = stays;
        this.audit = audit;
        this.guard = guard;
        this.time = time;
    }

    /** Skills by category and name; one statement. */
    @Guarded(resource = Resource.SKILL_LIBRARY, verb = Verb.LIST)
    @Transactional
    public List<Skill> skills(boolean retiredToo) {
        guard.require(Verb.LIST, Target.none(), Resource.SKILL_LIBRARY);
        return rows.all(retiredToo);
    }

    /** One skill, also a retired one. */
    @Guarded(resource = Resource.SKILL_LIBRARY, verb = Verb.READ)
    @Transactional
    public Skill skill(UUID skill) {
        guard.require(Verb.READ, Target.none(), Resource.SKILL_LIBRARY);
        return rows.get(skill);
    }

    /** Its words through time, the latest first; nothing for one that has only a name. */
    @Guarded(resource = Resource.SKILL_LIBRARY, verb = Verb.READ)
    @Transactional
    public List<Skill> versions(UUID skill) {
        guard.require(Verb.READ, Target.none(), Resource.SKILL_LIBRARY);
        return rows.versions(skill);
    }

    /**
     * Adds a skill. The same one twice is one.
     *
     * @param id made by the caller
     * @throws UserProblem when words are missing or too long, there are not 3 to 6 steps, or the name is taken
     */
    @Guarded(resource = Resource.SKILL_LIBRARY, verb = Verb.CREATE)
    @Transactional
    public void add(UUID id, SkillDraft draft) {
        guard.require(Verb.CREATE, Target.none(), Resource.SKILL_LIBRARY);
        StaffId by = stays.staff();
        SkillDraft checked = checked(draft);
        if (repeated(id, checked)) {
            return;
        }
        rows.add(id, checked.english().name());
        rows.write(id, id, 1, checked, by);
        event("SKILL_ADDED", id, "version 1");
    }

    /**
     * Writes it anew; the words before stay as a version. The same save twice is one.
     *
     * @param save made by the caller
     * @param upon version that was looked at
     * @throws UserProblem as for a new one, and when someone else has changed it in the meantime
     */
    @Guarded(resource = Resource.SKILL_LIBRARY, verb = Verb.UPDATE)
    @Transactional
    public void edit(UUID save, UUID skill, int upon, SkillDraft draft) {
        guard.require(Verb.UPDATE, Target.none(), Resource.SKILL_LIBRARY);
        StaffId by = stays.staff();
        SkillDraft checked = checked(draft);
        int current = rows.lock(skill);
        if (repeated(save, checked)) {
            return;
        }
        if (current != upon) {
            throw new UserProblem("checkin.problem.changedSince");
        }
        rows.write(save, skill, current + 1, checked, by);
        event("SKILL_CHANGED", skill, "version " + (current + 1));
    }

    /** Takes it off the list of what can be taught; what was practised stays. Twice is once. */
    @Guarded(resource = Resource.SKILL_LIBRARY, verb = Verb.END)
    @Transactional
    public void retire(UUID skill) {
        guard.require(Verb.END, Target.none(), Resource.SKILL_LIBRARY);
        rows.lock(skill);
        rows.active(skill, false);
        event("SKILL_RETIRED", skill, null);
    }

    /** Puts a retired one back. Twice is once. */
    @Guarded(resource = Resource.SKILL_LIBRARY, verb = Verb.UPDATE)
    @Transactional
    public void restore(UUID skill) {
        guard.require(Verb.UPDATE, Target.none(), Resource.SKILL_LIBRARY);
        rows.lock(skill);
        rows.active(skill, true);
        event("SKILL_RESTORED", skill, null);
    }

    private boolean repeated(UUID save, SkillDraft draft) {
        Skill before = rows.saved(save).orElse(null);
        if (before == null) {
            return false;
        }
        SkillDraft stored = new SkillDraft(
                before.category() == null ? draft.category() : before.category(),
                before.minutes() == null ? 0 : before.minutes(),
                before.source(),
                before.english(),
                before.spanish());
        if (!stored.equals(draft)) {
            throw new UserProblem("checkin.problem.sent");
        }
        return true;
    }

    private static SkillDraft checked(SkillDraft draft) {
        if (draft.minutes() < 1 || draft.minutes() > MINUTES_MAX) {
            throw new UserProblem("checkin.problem.minutes", MINUTES_MAX);
        }
        String source = Words.optional(draft.source(), Words.LINE);
        return new SkillDraft(
                draft.category(),
                draft.minutes(),
                source == null ? "" : source,
                checked(draft.english()),
                draft.spanish() == null ? null : checked(draft.spanish()));
    }

    private static SkillWords checked(SkillWords words) {
        List<String> steps = words.steps().stream()
                .map(step -> Words.optional(step.replace('\n', ' '), Words.LINE))
                .filter(java.util.Objects::nonNull)
                .toList();
        if (steps.size() < STEPS_MIN || steps.size() > STEPS_MAX) {
            throw new UserProblem("checkin.problem.steps", STEPS_MIN, STEPS_MAX);
        }
        return new SkillWords(
                Words.needed(words.name(), 2, Words.NAME), Words.needed(words.whenToUse(), 3, Words.LINE), steps);
    }

    private void event(String kind, UUID skill, @Nullable String detail) {
        Caller caller = guard.caller();
        audit.event(new SecurityEvent(
                time.now().truncatedTo(ChronoUnit.MICROS),
                caller.account() == null ? null : caller.account().value(),
                kind,
                skill.toString(),
                detail,
                "checkin"));
    }
}
