package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.base.UserProblem;
import app.steadier.schedule.GroupTimetable.Part;
import app.steadier.schedule.GroupTimetable.Substitution;
import app.steadier.schedule.MembershipRows.GroupFacts;
import app.steadier.schedule.TimetableRows.PatternRow;
import app.steadier.settings.ProgramRule;
import app.steadier.settings.ProgramRules;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The weekly timetable of groups: pattern, topics, who leads, and the sessions made of them. */
@Service
public class GroupScheduleService {

    /** Days that can be planned at once. */
    public static final int SPAN = 200;

    private static final String[] LEADERS = {"THERAPIST", "PRESCRIBER"};
    private static final LocalDate ALWAYS = MembershipRows.ALWAYS;

    private final TimetableRows rows;
    private final SessionRows sessions;
    private final MembershipRows members;
    private final Seats seats;
    private final Planning planning;
    private final Checks checks;
    private final ProgramRules rules;
    private final Turn turn;
    private final AccessGuard guard;
    private final ProgramTime time;

    GroupScheduleService(
            TimetableRows rows,
            SessionRows sessions,
            MembershipRows members,
            Seats seats,
            Planning planning,
            Checks checks,
            ProgramRules rules,
            Turn turn,
            AccessGuard guard,
            ProgramTime time) {
        this.rows = rows;
        this.sessions = sessions;
        this.members = members;
        this.seats = seats;
        this.planning = planning;
        this.checks = checks;
        this.rules = rules;
        this.turn = turn;
        this.guard = guard;
        this.time = time;
    }

    /** A group with its patterns, topics and leaders; no member. */
    @Guarded(resource = Resource.GROUP, verb = Verb.READ)
    @Transactional
    public GroupTimetable timetable(GroupId group) {
        guard.require(Verb.READ, Target.of(group), Resource.GROUP);
        return rows.timetable(group);
    }

    /** A group's sessions by start, cancelled ones included; both days inclusive. */
    @Guarded(resource = Resource.SESSION, verb = Verb.LIST)
    @Transactional
    public List<TimetableEntry> sessions(GroupId group, LocalDate from, LocalDate to) {
        guard.require(Verb.LIST, Target.of(group), Resource.SESSION);
        return sessions.entries(from, to, "s.group_id = :group", Map.of("group", group.value()));
    }

    /** Makes a group. The same id twice is one. */
    @Guarded(resource = Resource.GROUP, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void create(GroupId group, NewGroup one) {
        guard.require(Verb.CREATE, Target.of(group), Resource.GROUP);
        turn.take();
        if (rows.exists(group)) {
            return;
        }
        WeeklyPattern pattern = one.pattern();
        String name = checks.name(one.name());
        capacity(one.capacity(), pattern.from());
        checks.track(one.track());
        checks.pattern(pattern);
        checks.staff(one.facilitator(), pattern.from(), LEADERS);
        rows.create(group, one, name);
        rows.put(group, row(pattern));
        rows.put(group, one.facilitator(), Part.FACILITATOR, pattern.from(), pattern.to());
    }

    /**
     * Renames a group or changes its places.
     *
     * @throws UserProblem when there are more members on some day from today on, or someone changed it since
     */
    @Guarded(resource = Resource.GROUP, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void describe(GroupId group, int version, String name, int capacity) {
        change(group, version);
        capacity(capacity, time.today());
        GroupFacts facts = members.group(group);
        seats.fullOn(facts, time.today(), ALWAYS, capacity + 1).ifPresent(day -> {
            throw new UserProblem("schedule.problem.capacityTaken", capacity, day);
        });
        rows.describe(group, checks.name(name), capacity);
    }

    /**
     * The group meets by this pattern in its period. Sessions to come follow: those of days it keeps are moved to its
     * time and place, those of other days are called off; their members are told.
     *
     * @param reason what members of sessions that are called off are told, 15 to 500 characters
     * @throws UserProblem when the pattern is wrong, someone changed the group since, or a session stands in the way;
     *     then nothing is changed
     */
    @Guarded(resource = Resource.GROUP, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void meets(GroupId group, int version, WeeklyPattern pattern, String reason) {
        change(group, version);
        checks.pattern(pattern);
        String why = checks.reason(reason);
        rows.put(group, row(pattern));
        if (pattern.to() == null) {
            rows.usual(group, pattern.days(), pattern.start(), pattern.end());
        }
        planning.follow(group, pattern.from(), pattern.to() == null ? ALWAYS : pattern.to(), why);
    }

    /**
     * What the group teaches, in order. Sessions that are planned already keep their topic.
     *
     * @throws UserProblem when a topic is empty, too long or named twice, or someone changed the group since
     */
    @Guarded(resource = Resource.GROUP, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void teaches(GroupId group, int version, List<PlannedTopic> topics) {
        guard.require(Verb.UPDATE, Target.of(group), Resource.GROUP);
        taken(group, version);
        List<PlannedTopic> written = topics.stream()
                .map(one -> new PlannedTopic(Objects.requireNonNullElse(checks.line(one.topic()), ""), one.theme()))
                .toList();
        if (written.stream().anyMatch(one -> one.topic().isEmpty())
                || written.stream().map(PlannedTopic::topic).distinct().count() < written.size()) {
            throw new UserProblem("schedule.problem.topics");
        }
        rows.topics(group, written);
    }

    /**
     * Someone leads the group, alone or as the second, for a time; whoever did so before ends the day before. Sessions to
     * come follow.
     *
     * @param to last day; null until it is changed
     * @throws UserProblem when the person does not work here then, or already leads another session at the time
     */
    @Guarded(resource = Resource.GROUP, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void leads(GroupId group, int version, StaffId staff, Part part, LocalDate from, @Nullable LocalDate to) {
        change(group, version);
        order(from, to);
        checks.staff(staff, from, LEADERS);
        Part other = part == Part.FACILITATOR ? Part.CO_FACILITATOR : Part.FACILITATOR;
        if (rows.timetable(group).leaders().stream()
                .anyMatch(one -> one.staff().equals(staff)
                        && one.part() == other
                        && (to == null || !one.from().isAfter(to))
                        && (one.to() == null || !one.to().isBefore(from)))) {
            throw new UserProblem("schedule.problem.samePerson");
        }
        rows.put(group, staff, part, from, to);
        planning.staff(group, from, to == null ? ALWAYS : to);
    }

    /**
     * Someone leads the group no more after a day. Sessions to come follow.
     *
     * @throws UserProblem when a session to come would have no facilitator, or someone changed the group since
     */
    @Guarded(resource = Resource.GROUP, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void leadsNoMore(GroupId group, int version, StaffId staff, Part part, LocalDate last) {
        change(group, version);
        rows.stop(group, staff, part, last);
        planning.staff(group, last.plusDays(1), ALWAYS);
    }

    /**
     * The group meets no more after a day: its sessions to come are called off, its members leave with that day.
     *
     * @param reason what members are told, 15 to 500 characters
     * @throws UserProblem when attendance is recorded after that day, the day is before the group's first, or someone
     *     changed the group since; then nothing is changed
     */
    @Guarded(resource = Resource.GROUP, verb = Verb.END)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void end(GroupId group, int version, LocalDate last, String reason) {
        guard.requireWithReason(Verb.END, Target.of(group), reason, Resource.GROUP);
        taken(group, version);
        if (last.isBefore(members.group(group).activeFrom())) {
            throw new UserProblem("schedule.problem.daysOrder");
        }
        planning.cancel(group, last.plusDays(1), ALWAYS, reason.strip());
        for (Membership one : members.of(group, last.plusDays(1), ALWAYS)) {
            seats.end(TypedId.nextValue(), one, last, guard.caller().staff(), reason.strip());
        }
        rows.end(group, last);
    }

    /**
     * Someone leads the sessions of some days in place of the facilitator, and sees exactly these. The same id twice is
     * one.
     *
     * @throws UserProblem when the person does not work here then or already leads another session at the time, or
     *     someone stands in on one of the days
     */
    @Guarded(resource = Resource.GROUP, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void substitute(UUID id, GroupId group, StaffId staff, LocalDate from, LocalDate to) {
        guard.require(Verb.UPDATE, Target.of(group), Resource.GROUP);
        Checks.office(guard);
        turn.take();
        order(from, to);
        GroupTimetable before = rows.timetable(group);
        if (before.substitutions().stream().anyMatch(one -> one.id().equals(id))) {
            return;
        }
        checks.staff(staff, from, LEADERS);
        before.substitutions().stream()
                .filter(one -> !one.from().isAfter(to) && !one.to().isBefore(from))
                .findFirst()
                .ifPresent(one -> {
                    throw new UserProblem("schedule.problem.standsIn", one.from(), one.to());
                });
        rows.substitute(new Substitution(id, staff, "", from, to), group);
        planning.staff(group, from, to);
    }

    /**
     * A substitution ends; sessions after its last day are led by whoever the timetable names. The same day twice is one.
     *
     * @param last day of it; before its first day it is taken back
     */
    @Guarded(resource = Resource.GROUP, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void endSubstitute(UUID id, LocalDate last) {
        GroupId group = SystemAccess.call("load target", () -> rows.groupOf(id));
        if (group == null) {
            throw new NotAvailable();
        }
        guard.require(Verb.UPDATE, Target.of(group), Resource.GROUP);
        Checks.office(guard);
        turn.take();
        rows.timetable(group).substitutions().stream()
                .filter(one -> one.id().equals(id) && last.isBefore(one.to()))
                .findFirst()
                .ifPresent(one -> {
                    rows.endSubstitute(one, last);
                    planning.staff(group, last.plusDays(1), one.to());
                });
    }

    /**
     * Makes the sessions of a period that are missing, from today on. Days that have one, also a moved or cancelled one,
     * are left alone, so planning twice is planning once. Wall-clock times stay across a clock change.
     *
     * @param to last day, at most {@value #SPAN} days after the first
     * @return what was made, and the days without a session with what stands in the way
     */
    @Guarded(resource = Resource.SESSION, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PlanResult plan(GroupId group, LocalDate from, LocalDate to) {
        guard.require(Verb.CREATE, Target.of(group), Resource.SESSION);
        turn.take();
        order(from, to);
        if (ChronoUnit.DAYS.between(from, to) > SPAN) {
            throw new UserProblem("schedule.problem.span", SPAN);
        }
        LocalDate first = from.isBefore(time.today()) ? time.today() : from;
        return planning.plan(group, first, to);
    }

    private void change(GroupId group, int version) {
        guard.require(Verb.UPDATE, Target.of(group), Resource.GROUP);
        Checks.office(guard);
        taken(group, version);
    }

    private void taken(GroupId group, int version) {
        turn.take();
        if (!rows.changes(group, version)) {
            throw new UserProblem("schedule.problem.changedSince");
        }
    }

    private void capacity(int capacity, LocalDate day) {
        int fewest = rules.number(ProgramRule.GROUP_CAPACITY_MIN, day);
        int most = rules.number(ProgramRule.GROUP_CAPACITY_MAX, day);
        if (capacity < fewest || capacity > most) {
            throw new UserProblem("schedule.problem.capacity", fewest, most);
        }
    }

    private static void order(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw new UserProblem("schedule.problem.daysOrder");
        }
    }

    private PatternRow row(WeeklyPattern pattern) {
        return new PatternRow(
                Recurrence.rule(pattern.days(), pattern.everyWeeks()),
                pattern.from(),
                pattern.start(),
                pattern.end(),
                checks.room(pattern.room(), pattern.videoLink()),
                checks.link(pattern.videoLink()),
                pattern.from(),
                pattern.to());
    }
}
