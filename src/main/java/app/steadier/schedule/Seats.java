package app.steadier.schedule;

import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.UserProblem;
import app.steadier.schedule.MembershipRows.GroupFacts;
import app.steadier.schedule.MembershipRows.Period;
import app.steadier.schedule.MembershipRows.Stay;
import app.steadier.settings.ProgramRule;
import app.steadier.settings.ProgramRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives seats in groups, and says when there is none. The caller has asked the guard and has the turn. */
@Component
class Seats {

    private final MembershipRows rows;
    private final Clashes clashes;
    private final ProgramRules rules;
    private final ProgramTime time;

    Seats(MembershipRows rows, Clashes clashes, ProgramRules rules, ProgramTime time) {
        this.rows = rows;
        this.clashes = clashes;
        this.rules = rules;
        this.time = time;
    }

    /**
     * Seats someone in a group.
     *
     * @param to last day; null as long as the episode lasts
     * @throws UserProblem when the group does not meet then, the person is not in the program or already a member, no
     *     seat is free on some day, or a session of the person overlaps one of the group
     */
    Membership seat(UUID id, GroupId group, PatientId patient, LocalDate from, @Nullable LocalDate to) {
        GroupFacts facts = rows.group(group);
        if (!facts.active(from)) {
            throw new UserProblem("schedule.problem.groupNotActive", facts.name(), from);
        }
        if (to != null && to.isBefore(from)) {
            throw new UserProblem("schedule.problem.daysOrder");
        }
        Stay stay = stay(patient, from);
        LocalDate last =
                stay.discharge() != null && (to == null || stay.discharge().isBefore(to)) ? stay.discharge() : to;
        LocalDate end = last == null ? MembershipRows.ALWAYS : last;
        List<Membership> there = rows.of(group, from, end);
        there.stream().filter(one -> one.patient().equals(patient)).findFirst().ifPresent(one -> {
            throw new UserProblem("schedule.problem.alreadyMember", one.from());
        });
        fullOn(facts, from, end, facts.capacity()).ifPresent(day -> {
            throw new UserProblem(
                    "schedule.problem.full",
                    facts.capacity(),
                    count(rows.seats(group, day, day), day),
                    day,
                    rules.number(ProgramRule.GROUP_CAPACITY_MAX, day));
        });
        clashes.along(patient, group, from, end).ifPresent(clash -> {
            throw clash.problem();
        });
        Membership seat = new Membership(id, 0, patient, "", stay.episode(), group, facts.name(), from, to);
        rows.insert(seat);
        return seat;
    }

    /** The first day of a period on which as many are members as there are places, or more. */
    Optional<LocalDate> fullOn(GroupFacts group, LocalDate from, LocalDate to, int places) {
        List<Period> taken = rows.seats(group.id(), from, to);
        return Stream.concat(Stream.of(from), taken.stream().map(Period::from))
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .filter(day -> count(taken, day) >= places)
                .min(Comparator.naturalOrder());
    }

    /** @throws UserProblem when the person is not in the program on a day */
    Stay stay(PatientId patient, LocalDate day) {
        return rows.stay(patient, day).orElseThrow(() -> new UserProblem("schedule.problem.notInProgram", day));
    }

    /**
     * Ends a membership; before its first day it is taken back. Its history stays.
     *
     * @throws UserProblem when attendance is recorded after that day, or the membership ends earlier already
     */
    void end(UUID tap, Membership one, LocalDate last, @Nullable StaffId by, String reason) {
        if (one.to() != null && last.isAfter(one.to())) {
            throw new UserProblem("schedule.problem.endsBefore", one.to());
        }
        keepsAttendance(one, last);
        boolean began = !last.isBefore(one.from());
        if (began) {
            rows.end(one.id(), last);
        } else {
            rows.remove(one.id());
        }
        rows.keep(tap, one, period(one), began ? new Period(one.from(), last) : null, by, reason);
    }

    static Period period(Membership one) {
        return new Period(one.from(), one.to() == null ? MembershipRows.ALWAYS : one.to());
    }

    private void keepsAttendance(Membership membership, LocalDate after) {
        rows.recorded(membership, after).ifPresent(sat -> {
            throw new UserProblem(
                    "schedule.problem.attendanceRecorded",
                    membership.groupName(),
                    sat.day(),
                    time.local(sat.start()).toLocalTime());
        });
    }

    private static int count(List<Period> taken, LocalDate day) {
        return (int) taken.stream().filter(period -> period.covers(day)).count();
    }
}
