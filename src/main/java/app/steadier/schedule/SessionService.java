package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import app.steadier.schedule.Clashes.Wanted;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Single sessions: booked with someone, moved, called off, put back. Everyone expected is told in the portal. */
@Service
public class SessionService {

    private final SessionRows rows;
    private final SessionChanges changes;
    private final MembershipRows groups;
    private final Seats seats;
    private final Clashes clashes;
    private final Checks checks;
    private final Turn turn;
    private final AccessGuard guard;
    private final ProgramTime time;

    SessionService(
            SessionRows rows,
            SessionChanges changes,
            MembershipRows groups,
            Seats seats,
            Clashes clashes,
            Checks checks,
            Turn turn,
            AccessGuard guard,
            ProgramTime time) {
        this.rows = rows;
        this.changes = changes;
        this.groups = groups;
        this.seats = seats;
        this.clashes = clashes;
        this.checks = checks;
        this.turn = turn;
        this.guard = guard;
        this.time = time;
    }

    /** Every session the caller may see in a period, by start; both days inclusive. */
    @Guarded(resource = Resource.SESSION, verb = Verb.LIST)
    @Transactional
    public List<TimetableEntry> calendar(LocalDate from, LocalDate to) {
        Scope scope = guard.scope(Verb.LIST, Resource.SESSION);
        List<TimetableEntry> entries = rows.entries(
                from,
                to,
                "(" + scope.sessionFilter("s.id") + " or (s.patient_id is not null and "
                        + scope.patientFilter("s.patient_id") + "))",
                scope.params());
        scope.shows(entries.stream()
                .map(TimetableEntry::patient)
                .filter(Objects::nonNull)
                .toList());
        return entries;
    }

    /** One session of the timetable. */
    @Guarded(resource = Resource.SESSION, verb = Verb.READ)
    @Transactional
    public TimetableEntry entry(SessionId session) {
        StoredSession one =
                SystemAccess.call("load target", () -> rows.find(session).orElseThrow(NotAvailable::new));
        Target target = Target.of(session);
        guard.require(Verb.READ, one.patient() == null ? target : target.with(one.patient()), Resource.SESSION);
        return rows.entries(one.day(), one.day(), "s.id = :session", Map.of("session", session.value()))
                .getFirst();
    }

    /** Whose week is less than half groups by what is planned, by name; for the office. */
    @Guarded(resource = Resource.SESSION, verb = Verb.LIST)
    @Transactional
    public List<GroupShare> fewGroups(LocalDate anyDay) {
        Grant grant = guard.scope(Verb.LIST, Resource.SESSION);
        Checks.office(guard);
        LocalDate monday = anyDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<GroupShare> few = rows.shares(monday, monday.plusDays(6)).stream()
                .collect(Collectors.toMap(
                        GroupShare::patient, Function.identity(), GroupShare::plus, LinkedHashMap::new))
                .values()
                .stream()
                .filter(share -> !share.enough())
                .toList();
        grant.shows(few.stream().map(GroupShare::patient).toList());
        return few;
    }

    /**
     * Books a session with someone. The same id twice is one.
     *
     * @throws UserProblem when the program is closed, the person is not in it on that day, whoever leads does not work
     *     here, or the person, whoever leads or the room is taken; names the session that stands in the way
     */
    @Guarded(resource = Resource.SESSION, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void book(SessionId session, Booking booking) {
        guard.require(Verb.CREATE, Target.of(booking.patient()), Resource.SESSION);
        turn.take();
        if (rows.find(session).isPresent()) {
            return;
        }
        Instant start = time.instant(booking.start());
        Instant end = start.plus(Duration.ofMinutes(booking.minutes()));
        LocalDate day = time.local(start).toLocalDate();
        checks.length(start, end);
        checks.notOver(start);
        checks.open(day, null);
        leads(booking, day);
        StoredSession one = new StoredSession(
                session,
                0,
                booking.kind().name(),
                null,
                booking.patient(),
                seats.stay(booking.patient(), day).episode(),
                start,
                end,
                day,
                null,
                booking.facilitator(),
                null,
                booking.coFacilitator(),
                checks.line(booking.topic()),
                null,
                checks.room(booking.room(), booking.videoLink()),
                checks.link(booking.videoLink()),
                "SCHEDULED");
        List<StaffId> staff = Stream.of(booking.facilitator(), booking.coFacilitator())
                .filter(Objects::nonNull)
                .toList();
        clashes.refuse(new Wanted(Set.of(), start, end, staff, one.room(), Set.of(booking.patient())));
        rows.insert(one);
    }

    /**
     * Moves a session to another time or place; it stays the same one, and everyone expected is asked anew.
     *
     * @param start local time
     * @throws UserProblem when it was held or called off, someone changed it since, the new time is over or on a closed
     *     day, or something stands in the way
     */
    @Guarded(resource = Resource.SESSION, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void move(
            SessionId session,
            int version,
            LocalDateTime start,
            LocalDateTime end,
            @Nullable String room,
            @Nullable String videoLink) {
        StoredSession before = leave(Verb.UPDATE, session, null);
        if (before.version() != version) {
            throw new UserProblem("schedule.problem.changedSince");
        }
        open(before);
        Instant begins = time.instant(start);
        Instant ends = time.instant(end);
        LocalDate day = time.local(begins).toLocalDate();
        checks.length(begins, ends);
        checks.notOver(begins);
        checks.open(day, track(before));
        if (before.patient() != null
                && !seats.stay(before.patient(), day).episode().equals(before.episode())) {
            throw new UserProblem("schedule.problem.notInProgram", day);
        }
        changes.move(before, before.at(begins, ends, day, checks.room(room, videoLink), checks.link(videoLink)));
    }

    /**
     * Calls a session off: its members see it in the portal, and its minutes are not owed. Twice is once.
     *
     * @param reason 15 to 500 characters; members read it
     * @throws UserProblem when it was held
     */
    @Guarded(resource = Resource.SESSION, verb = Verb.END)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void cancel(SessionId session, String reason) {
        StoredSession before = leave(Verb.END, session, reason);
        if (before.cancelled()) {
            return;
        }
        open(before);
        changes.cancel(before, reason.strip());
    }

    /**
     * Puts a session back that was called off; the office may do so before its start. Twice is once.
     *
     * @throws UserProblem when its time is over, or something else stands there now
     */
    @Guarded(resource = Resource.SESSION, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void restore(SessionId session) {
        StoredSession before = leave(Verb.UPDATE, session, null);
        Checks.office(guard);
        if (before.scheduled()) {
            return;
        }
        if (!before.cancelled()) {
            throw new UserProblem("schedule.problem.notCancelled");
        }
        checks.notOver(before.start());
        changes.restore(before);
    }

    /**
     * Gives a session another topic than the plan's.
     *
     * @param topic at most 200 characters; null takes it away
     */
    @Guarded(resource = Resource.SESSION, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void teaches(SessionId session, int version, @Nullable String topic, @Nullable TopicTheme theme) {
        StoredSession before = leave(Verb.UPDATE, session, null);
        if (before.version() != version) {
            throw new UserProblem("schedule.problem.changedSince");
        }
        rows.topic(session, checks.line(topic), theme);
    }

    /** Nothing is signed before a session is held, so it is a draft. */
    private StoredSession leave(Verb verb, SessionId session, @Nullable String reason) {
        StoredSession one =
                SystemAccess.call("load target", () -> rows.find(session).orElseThrow(NotAvailable::new));
        Target target = Target.of(session).being("draft");
        if (one.patient() != null) {
            target = target.with(one.patient());
        }
        if (reason == null) {
            guard.require(verb, target, Resource.SESSION);
        } else {
            guard.requireWithReason(verb, target, reason, Resource.SESSION);
        }
        turn.take();
        return rows.get(session);
    }

    private static void open(StoredSession session) {
        if (session.cancelled()) {
            throw new UserProblem("schedule.problem.cancelled");
        }
        if (!session.scheduled()) {
            throw new UserProblem("schedule.problem.held");
        }
    }

    private void leads(Booking booking, LocalDate day) {
        String role = booking.kind() == Booking.Kind.PRESCRIBER ? "PRESCRIBER" : "THERAPIST";
        checks.staff(booking.facilitator(), day, role);
        if (booking.coFacilitator() != null) {
            if (booking.coFacilitator().equals(booking.facilitator())) {
                throw new UserProblem("schedule.problem.samePerson");
            }
            checks.staff(booking.coFacilitator(), day, "THERAPIST", "PRESCRIBER");
        }
    }

    private @Nullable String track(StoredSession session) {
        return session.group() == null ? null : groups.group(session.group()).track();
    }
}
