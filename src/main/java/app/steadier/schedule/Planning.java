package app.steadier.schedule;

import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import app.steadier.schedule.Clashes.Wanted;
import app.steadier.schedule.GroupTimetable.Staffing;
import app.steadier.schedule.TimetableRows.PatternRow;
import app.steadier.settings.Holiday;
import app.steadier.settings.ProgramRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a group's sessions out of its pattern, and lets them follow a change of it. The caller has the turn. */
@Component
class Planning {

    private final TimetableRows timetables;
    private final SessionRows sessions;
    private final SessionChanges changes;
    private final MembershipRows members;
    private final Clashes clashes;
    private final ProgramRules rules;
    private final ProgramTime time;

    Planning(
            TimetableRows timetables,
            SessionRows sessions,
            SessionChanges changes,
            MembershipRows members,
            Clashes clashes,
            ProgramRules rules,
            ProgramTime time) {
        this.timetables = timetables;
        this.sessions = sessions;
        this.changes = changes;
        this.members = members;
        this.clashes = clashes;
        this.rules = rules;
        this.time = time;
    }

    private record Day(LocalDate date, PatternRow pattern) {}

    /** Makes the sessions that are missing; both days inclusive. */
    PlanResult plan(GroupId group, LocalDate from, LocalDate to) {
        GroupTimetable timetable = timetables.timetable(group);
        Map<LocalDate, StoredSession> there = new HashMap<>();
        sessions.of(group, from, to).forEach(one -> there.putIfAbsent(one.slotDay(), one));
        List<Holiday> holidays = rules.holidays(from, to);
        List<Membership> roster = members.of(group, from, to);
        Topics topics =
                new Topics(timetable.topics(), sessions.topicBefore(group, from).orElse(null));
        PlanResult result = new PlanResult(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Day day : days(timetable, from, to)) {
            StoredSession standing = there.get(day.date());
            Holiday holiday = holidays.stream()
                    .filter(one -> one.day().equals(day.date()) && one.closes(timetable.track()))
                    .findFirst()
                    .orElse(null);
            if (holiday != null) {
                boolean stands = standing != null
                        && standing.scheduled()
                        && standing.day().equals(day.date());
                result.closed()
                        .add(new PlanResult.Closed(
                                day.date(), holiday.name(), stands && standing != null ? standing.id() : null));
            }
            if (standing != null) {
                topics.taught(standing);
            } else if (holiday == null) {
                add(timetable, day, topics, roster, result);
            }
        }
        return result;
    }

    private void add(GroupTimetable timetable, Day day, Topics topics, List<Membership> roster, PlanResult result) {
        Staffing staffing = timetable.staffing(day.date());
        if (staffing == null) {
            result.withoutFacilitator().add(day.date());
            return;
        }
        PlannedTopic topic = topics.next();
        PatternRow pattern = day.pattern();
        Instant start = time.instant(day.date().atTime(pattern.start()));
        StoredSession session = new StoredSession(
                SessionId.next(),
                0,
                "GROUP",
                timetable.group(),
                null,
                null,
                start,
                end(day.date(), pattern, start),
                day.date(),
                day.date(),
                staffing.facilitator(),
                staffing.planned(),
                staffing.coFacilitator(),
                topic == null ? null : topic.topic(),
                topic == null ? null : topic.theme(),
                pattern.room(),
                pattern.videoLink(),
                "SCHEDULED");
        List<StaffId> leading = Stream.of(staffing.facilitator(), staffing.coFacilitator())
                .filter(Objects::nonNull)
                .toList();
        List<PatientId> expected = roster.stream()
                .filter(one -> !one.from().isAfter(day.date())
                        && (one.to() == null || !one.to().isBefore(day.date())))
                .map(Membership::patient)
                .toList();
        Clash clash = clashes.first(
                        new Wanted(Set.of(), session.start(), session.end(), leading, session.room(), expected))
                .orElse(null);
        if (clash != null) {
            result.refused().add(new PlanResult.Refused(day.date(), clash));
            return;
        }
        topics.use();
        sessions.insert(session);
        result.made().add(session.id());
    }

    /**
     * Sessions to come follow the new pattern: at the new time where it keeps their day, called off where it does not.
     * Those that someone moved by hand, or in which something is recorded, stay.
     *
     * @throws UserProblem names the session that stands in the way
     */
    void follow(GroupId group, LocalDate from, LocalDate to, String reason) {
        Map<LocalDate, PatternRow> wanted = new HashMap<>();
        for (Day day : days(timetables.timetable(group), from, to)) {
            wanted.put(day.date(), day.pattern());
        }
        for (StoredSession session : open(group, from, to)) {
            if (!session.day().equals(session.slotDay()) || sessions.recorded(session.id())) {
                continue;
            }
            PatternRow pattern = wanted.get(session.day());
            if (pattern == null) {
                changes.cancel(session, reason);
            } else {
                Instant start = time.instant(session.day().atTime(pattern.start()));
                changes.move(
                        session,
                        session.at(
                                start,
                                end(session.day(), pattern, start),
                                session.day(),
                                pattern.room(),
                                pattern.videoLink()));
            }
        }
    }

    /** The wall clock's end; where the clock jumped over the start, the session keeps its length. */
    private Instant end(LocalDate day, PatternRow pattern, Instant start) {
        Instant end = time.instant(day.atTime(pattern.end()));
        boolean jumped = !time.local(start).toLocalTime().equals(pattern.start());
        return jumped ? start.plus(Duration.between(pattern.start(), pattern.end())) : end;
    }

    /**
     * Sessions to come are led by whoever the timetable now names.
     *
     * @throws UserProblem names the session that whoever comes in already leads
     */
    void staff(GroupId group, LocalDate from, LocalDate to) {
        GroupTimetable timetable = timetables.timetable(group);
        for (StoredSession session : open(group, from, to)) {
            Staffing staffing = timetable.staffing(session.day());
            if (staffing == null) {
                throw new UserProblem("schedule.problem.noFacilitator", session.day());
            }
            changes.staff(session, staffing);
        }
    }

    /** Sessions to come in a period are called off, also those that someone moved there by hand. */
    void cancel(GroupId group, LocalDate from, LocalDate to, String reason) {
        open(group, from, to).forEach(session -> changes.cancel(session, reason));
    }

    private List<StoredSession> open(GroupId group, LocalDate from, LocalDate to) {
        return sessions.of(group, from, to).stream()
                .filter(one -> one.scheduled()
                        && one.start().isAfter(time.now())
                        && !one.day().isBefore(from)
                        && !one.day().isAfter(to))
                .toList();
    }

    private List<Day> days(GroupTimetable timetable, LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(timetable.activeFrom()) ? timetable.activeFrom() : from;
        LocalDate end = timetable.activeTo();
        LocalDate last = end != null && end.isBefore(to) ? end : to;
        Set<LocalDate> seen = new HashSet<>();
        return timetables.patterns(timetable.group(), first, last).stream()
                .flatMap(pattern -> pattern.days(first, last).stream().map(date -> new Day(date, pattern)))
                .filter(day -> seen.add(day.date()))
                .sorted(Comparator.comparing(Day::date))
                .toList();
    }

    /** Which topic is next: the one after the last that was taught, by the plan. */
    private static final class Topics {

        private final List<PlannedTopic> plan;
        private int next;

        Topics(List<PlannedTopic> plan, @Nullable String last) {
            this.plan = plan;
            after(last);
        }

        @Nullable
        PlannedTopic next() {
            return plan.isEmpty() ? null : plan.get(next % plan.size());
        }

        void use() {
            next++;
        }

        void taught(StoredSession session) {
            if (!session.cancelled()) {
                after(session.topic());
            }
        }

        private void after(@Nullable String topic) {
            for (int index = 0; index < plan.size(); index++) {
                if (plan.get(index).topic().equals(topic)) {
                    next = index + 1;
                }
            }
        }
    }
}
