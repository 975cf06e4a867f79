package app.steadier.safety;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.UserProblem;
import app.steadier.safety.CrisisPlanText.OwnPart;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What helps a person in a crisis: they write it together with their therapist, and read it on every page of help. Every
 * version is kept. Every save names the version it was written upon and carries an id made by the caller; the same save
 * twice is one.
 */
@Service
public class CrisisPlanService {

    private static final int ENTRIES_MAX = 20;
    private static final int LINE_MAX = 200;

    private final CrisisPlanRows rows;
    private final AlertRows turns;
    private final AccessGuard guard;

    CrisisPlanService(CrisisPlanRows rows, AlertRows turns, AccessGuard guard) {
        this.rows = rows;
        this.turns = turns;
        this.guard = guard;
    }

    /** The signed-in person's own plan for the page of help; null while there is none. */
    @Guarded(resource = Resource.CRISIS_PLAN, verb = Verb.READ)
    @Transactional
    public @Nullable CrisisPlan mine() {
        PatientId self = self();
        guard.require(Verb.READ, Target.of(self), Resource.CRISIS_PLAN);
        return rows.newest(self).orElse(null);
    }

    /** The plan that holds; null while there is none. */
    @Guarded(resource = Resource.CRISIS_PLAN, verb = Verb.READ)
    @Transactional
    public @Nullable CrisisPlan plan(PatientId patient) {
        guard.require(Verb.READ, Target.of(patient), Resource.CRISIS_PLAN);
        return rows.newest(patient).orElse(null);
    }

    /** All versions, newest first. */
    @Guarded(resource = Resource.CRISIS_PLAN, verb = Verb.READ)
    @Transactional
    public List<CrisisPlan> versions(PatientId patient) {
        guard.require(Verb.READ, Target.of(patient), Resource.CRISIS_PLAN);
        return rows.versions(patient);
    }

    /** The plan with its history, for staff. */
    @Guarded(resource = Resource.CRISIS_PLAN, verb = Verb.READ)
    @Transactional
    public CrisisPlanPage page(PatientId patient) {
        guard.require(Verb.READ, Target.of(patient), Resource.CRISIS_PLAN);
        List<CrisisPlan> versions = rows.versions(patient);
        CrisisPlanPage.Parts parts = CrisisPlanPage.Parts.NOTHING;
        if (guard.caller().is(Role.THERAPIST) && mayWrite(patient, versions)) {
            parts = CrisisPlanPage.Parts.WHOLE;
        } else if (guard.caller().is(Role.PRESCRIBER) && !versions.isEmpty() && mayWrite(patient, versions)) {
            parts = CrisisPlanPage.Parts.MEDICATION;
        }
        return new CrisisPlanPage(patient, rows.name(patient), versions, parts);
    }

    /** The signed-in person's own plan with its history. */
    @Guarded(resource = Resource.CRISIS_PLAN, verb = Verb.READ)
    @Transactional
    public CrisisPlanPage myPage() {
        PatientId self = self();
        guard.require(Verb.READ, Target.of(self), Resource.CRISIS_PLAN);
        List<CrisisPlan> versions = rows.versions(self);
        return new CrisisPlanPage(
                self,
                rows.name(self),
                versions,
                mayWrite(self, versions) ? CrisisPlanPage.Parts.OWN : CrisisPlanPage.Parts.NOTHING);
    }

    private boolean mayWrite(PatientId patient, List<CrisisPlan> versions) {
        return guard.can(versions.isEmpty() ? Verb.CREATE : Verb.UPDATE, Target.of(patient), Resource.CRISIS_PLAN);
    }

    /**
     * A therapist of the person saves the whole plan; the first version needs an open episode.
     *
     * @param upon the version it was written upon, 0 for none
     * @throws CrisisPlanChanged when there is a newer one
     * @throws UserProblem when a section has too many entries or an entry is too long
     */
    @Guarded(resource = Resource.CRISIS_PLAN, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CrisisPlan write(UUID tap, PatientId patient, int upon, CrisisPlanText text) {
        Grant grant = leave(patient);
        if (grant.basis().contains("limited-fields") || !guard.caller().is(Role.THERAPIST)) {
            throw new NotAvailable();
        }
        return save(tap, patient, upon, newest -> text);
    }

    /**
     * The signed-in person saves their own parts; the other parts stay as they are.
     *
     * @param upon the version it was written upon, 0 for none
     * @throws CrisisPlanChanged when there is a newer one
     * @throws UserProblem when a section has too many entries or an entry is too long
     */
    @Guarded(resource = Resource.CRISIS_PLAN, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CrisisPlan writeOwn(UUID tap, int upon, OwnPart own) {
        PatientId self = self();
        leave(self);
        return save(tap, self, upon, newest -> newest.with(own));
    }

    /**
     * A prescriber of the person saves the lines about medicine; the other parts stay as they are.
     *
     * @param upon the version it was written upon
     * @throws CrisisPlanChanged when there is a newer one
     * @throws UserProblem when there are too many entries or an entry is too long
     */
    @Guarded(resource = Resource.CRISIS_PLAN, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CrisisPlan writeMedication(UUID tap, PatientId patient, int upon, List<String> lines) {
        guard.require(Verb.UPDATE, Target.of(patient), Resource.CRISIS_PLAN);
        if (!guard.caller().is(Role.PRESCRIBER)) {
            throw new NotAvailable();
        }
        return save(tap, patient, upon, newest -> newest.with(lines));
    }

    /** The first version is made, the others change it. */
    private Grant leave(PatientId patient) {
        boolean first =
                SystemAccess.call("load target", () -> rows.newest(patient).isEmpty());
        return guard.require(first ? Verb.CREATE : Verb.UPDATE, Target.of(patient), Resource.CRISIS_PLAN);
    }

    private CrisisPlan save(UUID tap, PatientId patient, int upon, UnaryOperator<CrisisPlanText> change) {
        turns.turn(patient);
        CrisisPlan written = rows.writtenBy(tap, patient).orElse(null);
        if (written != null) {
            return written;
        }
        CrisisPlan newest = rows.newest(patient).orElse(null);
        CrisisPlanText before = newest == null ? CrisisPlanText.EMPTY : newest.text();
        CrisisPlanText text = checked(change.apply(before));
        if (newest != null && newest.version() != upon) {
            throw new CrisisPlanChanged(newest, text);
        }
        if (newest != null && text.equals(before)) {
            return newest;
        }
        return rows.write(tap, patient, upon + 1, text, guard.caller().staff());
    }

    private PatientId self() {
        PatientId self = guard.caller().patient();
        if (self == null) {
            throw new NotAvailable();
        }
        return self;
    }

    private static CrisisPlanText checked(CrisisPlanText text) {
        return new CrisisPlanText(
                lines(text.warningSigns()),
                lines(text.ownSteps()),
                contacts(text.people()),
                contacts(text.professionals()),
                lines(text.safeSurroundings()),
                lines(text.medication()));
    }

    private static List<String> lines(List<String> lines) {
        return few(lines.stream()
                .map(CrisisPlanService::line)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    private static List<HelpContact> contacts(List<HelpContact> contacts) {
        List<HelpContact> checked = new ArrayList<>();
        for (HelpContact contact : contacts) {
            String name = line(contact.name());
            String phone = contact.phone() == null ? "" : line(contact.phone());
            if (!name.isEmpty() || !phone.isEmpty()) {
                checked.add(new HelpContact(name.isEmpty() ? phone : name, phone.isEmpty() ? null : phone));
            }
        }
        return few(checked);
    }

    private static <T> List<T> few(List<T> entries) {
        if (entries.size() > ENTRIES_MAX) {
            throw new UserProblem("safety.problem.entries", ENTRIES_MAX, entries.size());
        }
        return List.copyOf(entries);
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() > LINE_MAX) {
            throw new UserProblem("safety.problem.long", LINE_MAX, line.length());
        }
        return line;
    }
}
