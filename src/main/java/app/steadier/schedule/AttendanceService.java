package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.UserProblem;
import app.steadier.schedule.AttendanceRows.Change;
import app.steadier.schedule.AttendanceRows.Expected;
import app.steadier.schedule.AttendanceRows.SessionFacts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking attendance: each tap is saved at once, keeps what was before, and can be taken back. */
@Service
public class AttendanceService {

    private final AttendanceRows rows;
    private final MarkChecks checks;
    private final SignedNotes notes;
    private final AttendanceEvents events;
    private final AccessGuard guard;
    private final ProgramTime time;

    AttendanceService(
            AttendanceRows rows,
            MarkChecks checks,
            SignedNotes notes,
            AttendanceEvents events,
            AccessGuard guard,
            ProgramTime time) {
        this.rows = rows;
        this.checks = checks;
        this.notes = notes;
        this.events = events;
        this.guard = guard;
        this.time = time;
    }

    /**
     * A session with everyone expected in it, who has a signed note of it, and what was corrected since; four statements.
     *
     * @throws NotAvailable when the caller does not lead it
     */
    @Guarded(
            resource = {Resource.SESSION, Resource.ATTENDANCE, Resource.PARTICIPATION},
            verb = Verb.READ)
    @Transactional
    public AttendanceSheet sheet(SessionId session) {
        Grant grant = guard.require(
                Verb.READ, Target.of(session), Resource.SESSION, Resource.ATTENDANCE, Resource.PARTICIPATION);
        SessionFacts facts = rows.session(session, false);
        List<Expected> people = rows.expected(session);
        grant.shows(people.stream().map(Expected::patient).toList());
        Set<PatientId> signed = notes.of(session);
        Map<PatientId, List<AttendanceSheet.Correction>> corrections = rows.corrections(session);
        return new AttendanceSheet(
                session,
                facts.group(),
                facts.groupName(),
                facts.kind(),
                facts.topic(),
                time.local(facts.start()),
                time.local(facts.end()),
                Math.toIntExact(Duration.between(facts.start(), facts.end()).toMinutes()),
                facts.state(),
                !"CANCELLED".equals(facts.state()) && !facts.start().isAfter(time.now()),
                people.stream()
                        .map(person -> row(
                                facts,
                                person,
                                signed.contains(person.patient()),
                                corrections.getOrDefault(person.patient(), List.of())))
                        .toList());
    }

    /**
     * Saves what holds for one person; the session becomes held. The same tap twice is one tap. A guest who did not come
     * owes no minutes here, so being absent only takes away what was recorded.
     *
     * @param tap made by the caller, once for each tap
     * @throws UserProblem when the session has not started, a time lies outside it, a reason is missing, someone is rated
     *     who was not there, or their note is signed: then it is a correction
     */
    @Guarded(
            resource = {Resource.ATTENDANCE, Resource.PARTICIPATION},
            verb = Verb.UPDATE)
    @Transactional
    public void mark(UUID tap, SessionId session, PatientId patient, AttendanceMark mark) {
        SessionFacts facts = leaveToChange(session, Target.of(session).with(patient));
        if (rows.change(tap, session).isPresent()) {
            return;
        }
        Expected person = rows.expected(session).stream()
                .filter(each -> each.patient().equals(patient))
                .findFirst()
                .orElseThrow(NotAvailable::new);
        if (notes.of(session).contains(patient)) {
            throw new UserProblem("therapist.problem.signed");
        }
        StoredAttendance before = rows.current(session, patient);
        if (person.makesUpFor() != null && mark.status() == AttendanceStatus.ABSENT) {
            if (before != null) {
                save(tap, facts, person, before, null);
            }
            return;
        }
        save(tap, facts, person, before, checks.checked(facts, person, mark));
        rows.held(session);
    }

    /** Marks as present whoever has no record yet. The same tap twice is one tap. */
    @Guarded(resource = Resource.ATTENDANCE, verb = Verb.UPDATE)
    @Transactional
    public void allPresent(UUID tap, SessionId session) {
        SessionFacts facts = leaveToChange(session, Target.of(session));
        for (Expected person : rows.expected(session)) {
            UUID change = part(tap, "all", person.patient());
            if (rows.change(change, session).isEmpty() && rows.current(session, person.patient()) == null) {
                UUID missed = person.makesUpFor();
                AttendanceStatus status = missed == null ? AttendanceStatus.PRESENT : AttendanceStatus.MAKEUP;
                save(change, facts, person, null, new StoredAttendance(status, null, null, null, missed, null));
            }
        }
        rows.held(session);
    }

    /**
     * Takes a tap back, of one person or of all: what was before holds again, unless it was changed since.
     *
     * @throws UserProblem when nothing of it can be taken back
     */
    @Guarded(
            resource = {Resource.ATTENDANCE, Resource.PARTICIPATION},
            verb = Verb.UPDATE)
    @Transactional
    public void undo(UUID tap, SessionId session) {
        SessionFacts facts = leaveToChange(session, Target.of(session));
        Set<PatientId> signed = notes.of(session);
        boolean restored = false;
        for (Expected person : rows.expected(session)) {
            UUID undoing = part(tap, "undo", person.patient());
            if (rows.change(undoing, session).isPresent()) {
                return;
            }
            Change change = changeOf(tap, session, person.patient()).orElse(null);
            if (change != null
                    && !signed.contains(person.patient())
                    && Objects.equals(rows.current(session, person.patient()), change.after())) {
                save(undoing, facts, person, change.after(), change.before());
                restored = true;
            }
        }
        if (!restored) {
            throw new UserProblem("therapist.problem.changedSince");
        }
    }

    /**
     * Changes what holds for one person after their note of the session was signed. What was before stays visible with
     * the reason, and an addendum to the note says it (model, lifecycle of attendance). The same tap twice is one.
     *
     * @param reason 15 to 500 characters
     * @throws UserProblem as for a mark, and when no note is signed yet: then a tap is enough
     */
    @Guarded(
            resource = {Resource.ATTENDANCE, Resource.PARTICIPATION},
            verb = Verb.UPDATE)
    @Transactional
    public void correct(UUID tap, SessionId session, PatientId patient, AttendanceMark mark, String reason) {
        StoredAttendance was = SystemAccess.call("load target", () -> rows.current(session, patient));
        boolean rated = !Objects.equals(was == null ? null : was.participation(), mark.participation());
        guard.requireWithReason(
                Verb.UPDATE,
                Target.of(session).with(patient).being("signed"),
                reason,
                rated
                        ? new Resource[] {Resource.ATTENDANCE, Resource.PARTICIPATION}
                        : new Resource[] {Resource.ATTENDANCE});
        SessionFacts facts = rows.session(session, true);
        checks.begun(facts);
        if (rows.change(tap, session).isPresent()) {
            return;
        }
        if (!notes.of(session).contains(patient)) {
            throw new UserProblem("therapist.problem.notSigned");
        }
        Expected person = rows.expected(session).stream()
                .filter(each -> each.patient().equals(patient))
                .findFirst()
                .orElseThrow(NotAvailable::new);
        StoredAttendance before = rows.current(session, patient);
        StoredAttendance after = checks.checked(facts, person, mark);
        if (after.equals(before)) {
            return;
        }
        save(tap, facts, person, before, after);
        rows.because(tap, reason.strip());
        events.corrected(new AttendanceCorrected(
                tap,
                session,
                patient,
                Objects.requireNonNull(guard.caller().staff()),
                before == null ? null : stay(facts, before),
                stay(facts, after),
                reason.strip()));
    }

    private static AttendanceCorrected.Stay stay(SessionFacts facts, StoredAttendance stored) {
        return new AttendanceCorrected.Stay(
                stored.status(),
                AttendedMinutes.of(facts.start(), facts.end(), stored.status(), stored.arrived(), stored.left()),
                stored.participation());
    }

    private Optional<Change> changeOf(UUID tap, SessionId session, PatientId patient) {
        return rows.change(tap, session)
                .filter(change -> change.patient().equals(patient))
                .or(() -> rows.change(part(tap, "all", patient), session));
    }

    /** Nothing is signed yet, so every sheet is a draft; other taps on the session wait. */
    private SessionFacts leaveToChange(SessionId session, Target target) {
        guard.require(Verb.UPDATE, target.being("draft"), Resource.ATTENDANCE, Resource.PARTICIPATION);
        SessionFacts facts = rows.session(session, true);
        checks.begun(facts);
        return facts;
    }

    private void save(
            UUID change,
            SessionFacts facts,
            Expected person,
            @Nullable StoredAttendance before,
            @Nullable StoredAttendance after) {
        rows.write(
                change,
                facts.id(),
                person.patient(),
                person.episode(),
                guard.caller().staff(),
                before,
                after);
        events.marked(change, facts, person, before, after, guard.caller().staff());
    }

    private AttendanceSheet.Row row(
            SessionFacts facts, Expected person, boolean signed, List<AttendanceSheet.Correction> corrections) {
        StoredAttendance stored = person.stored();
        return stored == null
                ? new AttendanceSheet.Row(
                        person.patient(),
                        person.name(),
                        person.firstTime(),
                        person.makesUpFor() != null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        signed,
                        corrections)
                : new AttendanceSheet.Row(
                        person.patient(),
                        person.name(),
                        person.firstTime(),
                        person.makesUpFor() != null,
                        stored.status(),
                        wall(stored.arrived()),
                        wall(stored.left()),
                        stored.participation(),
                        stored.reason(),
                        AttendedMinutes.of(
                                facts.start(), facts.end(), stored.status(), stored.arrived(), stored.left()),
                        signed,
                        corrections);
    }

    private @Nullable LocalTime wall(@Nullable Instant instant) {
        return instant == null ? null : time.local(instant).toLocalTime();
    }

    /** The id of one person's share in a tap; always the same for the same tap. */
    private static UUID part(UUID tap, String what, PatientId patient) {
        return UUID.nameUUIDFromBytes((tap + " " + what + " " + patient).getBytes(StandardCharsets.UTF_8));
    }
}
