package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
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
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking attendance: each tap is saved at once, keeps what was before, and can be taken back. */
@Service
public class AttendanceService {

    private static final Duration AROUND = Duration.ofMinutes(60);
    private static final int REASON_MAX = 500;
    private static final int RATING_MAX = 4;

    private final AttendanceRows rows;
    private final AttendanceEvents events;
    private final AccessGuard guard;
    private final ProgramTime time;

    AttendanceService(AttendanceRows rows, AttendanceEvents events, AccessGuard guard, ProgramTime time) {
        this.rows = rows;
        this.events = events;
        this.guard = guard;
        this.time = time;
    }

    /**
     * A session with everyone expected in it; two statements.
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
                people.stream().map(person -> row(facts, person)).toList());
    }

    /**
     * Saves what holds for one person; the session becomes held. The same tap twice is one tap.
     *
     * @param tap made by the caller, once for each tap
     * @throws UserProblem when the session has not started, a time lies outside it, a reason is missing, or someone is
     *     rated who was not there
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
        StoredAttendance before = rows.current(session, patient);
        save(tap, facts, person, before, checked(facts, mark, before));
        rows.held(session);
    }

    /** Marks as present whoever has no record yet. The same tap twice is one tap. */
    @Guarded(resource = Resource.ATTENDANCE, verb = Verb.UPDATE)
    @Transactional
    public void allPresent(UUID tap, SessionId session) {
        SessionFacts facts = leaveToChange(session, Target.of(session));
        StoredAttendance present = new StoredAttendance(AttendanceStatus.PRESENT, null, null, null, null, null);
        for (Expected person : rows.expected(session)) {
            UUID change = part(tap, "all", person.patient());
            if (rows.change(change, session).isEmpty() && rows.current(session, person.patient()) == null) {
                save(change, facts, person, null, present);
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
        boolean restored = false;
        for (Expected person : rows.expected(session)) {
            UUID undoing = part(tap, "undo", person.patient());
            if (rows.change(undoing, session).isPresent()) {
                return;
            }
            Change change = changeOf(tap, session, person.patient()).orElse(null);
            if (change != null && Objects.equals(rows.current(session, person.patient()), change.after())) {
                save(undoing, facts, person, change.after(), change.before());
                restored = true;
            }
        }
        if (!restored) {
            throw new UserProblem("therapist.problem.changedSince");
        }
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
        if ("CANCELLED".equals(facts.state())) {
            throw new UserProblem("therapist.problem.cancelled");
        }
        if (facts.start().isAfter(time.now())) {
            throw new UserProblem("therapist.problem.notStarted");
        }
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

    private StoredAttendance checked(SessionFacts facts, AttendanceMark mark, @Nullable StoredAttendance before) {
        UUID missed = before == null ? null : before.makeupFor();
        if ((missed != null) != (mark.status() == AttendanceStatus.MAKEUP)) {
            throw new UserProblem("therapist.problem.guest");
        }
        boolean there = mark.status().inTheRoom();
        Instant arrived = there ? near(facts, mark.arrived()) : null;
        Instant left = there ? near(facts, mark.left()) : null;
        if (arrived != null && left != null && !left.isAfter(arrived)) {
            throw new UserProblem("therapist.problem.leftBeforeArrived");
        }
        String reason = mark.reason() == null ? "" : mark.reason().strip();
        if (mark.status() == AttendanceStatus.EXCUSED && reason.isEmpty()) {
            throw new UserProblem("therapist.problem.reason");
        }
        if (reason.length() > REASON_MAX) {
            throw new UserProblem("shell.problem.reasonLong", REASON_MAX, reason.length());
        }
        Integer rating = mark.participation();
        if (rating != null && (rating < 0 || rating > RATING_MAX)) {
            throw new UserProblem("therapist.problem.rating");
        }
        if (rating != null && AttendedMinutes.of(facts.start(), facts.end(), mark.status(), arrived, left) == 0) {
            throw new UserProblem("therapist.problem.notThere");
        }
        return new StoredAttendance(mark.status(), arrived, left, rating, missed, reason.isEmpty() ? null : reason);
    }

    /** The instant of a wall-clock time at most 60 minutes before or after the session, also over midnight. */
    private @Nullable Instant near(SessionFacts facts, @Nullable LocalTime wall) {
        if (wall == null) {
            return null;
        }
        Instant earliest = facts.start().minus(AROUND);
        LocalDateTime first = time.local(earliest);
        Instant instant = time.instant(first.toLocalDate().atTime(wall));
        if (instant.isBefore(earliest)) {
            instant = time.instant(first.toLocalDate().plusDays(1).atTime(wall));
        }
        if (instant.isAfter(facts.end().plus(AROUND))) {
            throw new UserProblem("therapist.problem.timeOutside");
        }
        return instant;
    }

    private AttendanceSheet.Row row(SessionFacts facts, Expected person) {
        StoredAttendance stored = person.stored();
        return stored == null
                ? new AttendanceSheet.Row(
                        person.patient(), person.name(), person.firstTime(), null, null, null, null, null, 0)
                : new AttendanceSheet.Row(
                        person.patient(),
                        person.name(),
                        person.firstTime(),
                        stored.status(),
                        wall(stored.arrived()),
                        wall(stored.left()),
                        stored.participation(),
                        stored.reason(),
                        AttendedMinutes.of(
                                facts.start(), facts.end(), stored.status(), stored.arrived(), stored.left()));
    }

    private @Nullable LocalTime wall(@Nullable Instant instant) {
        return instant == null ? null : time.local(instant).toLocalTime();
    }

    /** The id of one person's share in a tap; always the same for the same tap. */
    private static UUID part(UUID tap, String what, PatientId patient) {
        return UUID.nameUUIDFromBytes((tap + " " + what + " " + patient).getBytes(StandardCharsets.UTF_8));
    }
}
