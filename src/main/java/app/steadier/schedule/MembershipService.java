package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.UserProblem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Who is in which group when. Days are inclusive; nothing that was is ever lost. */
@Service
public class MembershipService {

    private final MembershipRows rows;
    private final Seats seats;
    private final Turn turn;
    private final AccessGuard guard;

    MembershipService(MembershipRows rows, Seats seats, Turn turn, AccessGuard guard) {
        this.rows = rows;
        this.seats = seats;
        this.turn = turn;
        this.guard = guard;
    }

    /** Who was, is or will be a member of a group on a day, by name. */
    @Guarded(resource = Resource.MEMBERSHIP, verb = Verb.LIST)
    @Transactional
    public List<Membership> roster(GroupId group, LocalDate day) {
        return shown(guard.require(Verb.LIST, Target.of(group), Resource.MEMBERSHIP), rows.of(group, day, day));
    }

    /** Every membership a group has had, by name and first day. */
    @Guarded(resource = Resource.MEMBERSHIP, verb = Verb.LIST)
    @Transactional
    public List<Membership> history(GroupId group) {
        return shown(
                guard.require(Verb.LIST, Target.of(group), Resource.MEMBERSHIP),
                rows.of(group, LocalDate.EPOCH, MembershipRows.ALWAYS));
    }

    /** Every membership a person has had, latest first. */
    @Guarded(resource = Resource.MEMBERSHIP, verb = Verb.LIST)
    @Transactional
    public List<Membership> history(PatientId patient) {
        return shown(guard.require(Verb.LIST, Target.of(patient), Resource.MEMBERSHIP), rows.of(patient));
    }

    /** Every change made to a person's memberships, latest first; for staff. */
    @Guarded(resource = Resource.MEMBERSHIP, verb = Verb.READ)
    @Transactional
    public List<MembershipChange> changes(PatientId patient) {
        Grant grant = guard.require(Verb.READ, Target.of(patient), Resource.MEMBERSHIP);
        if (grant.caller().patient() != null) {
            throw new NotAvailable();
        }
        return rows.changes(patient);
    }

    /**
     * Seats someone in a group from a day on, also in the past. The same tap twice is one tap; two at once never share
     * the last seat.
     *
     * @param tap made by the caller; becomes the id of the membership
     * @param to last day; null as long as the episode lasts
     * @throws UserProblem when the group does not meet then, the person is not in the program or already a member, no
     *     seat is free on some day, or a session of the person overlaps one of the group
     */
    @Guarded(resource = Resource.MEMBERSHIP, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void join(UUID tap, GroupId group, PatientId patient, LocalDate from, @Nullable LocalDate to) {
        guard.require(Verb.CREATE, Target.of(patient).with(group), Resource.MEMBERSHIP);
        turn.take();
        if (!rows.done(tap)) {
            Membership seat = seats.seat(tap, group, patient, from, to);
            rows.keep(tap, seat, null, Seats.period(seat), guard.caller().staff(), null);
        }
    }

    /**
     * Ends a membership; before its first day it is taken back. The same tap twice is one tap.
     *
     * @param last day of the membership
     * @param reason 15 to 500 characters
     * @throws UserProblem when attendance is recorded after that day, the membership ends earlier already, or someone
     *     changed it since
     */
    @Guarded(resource = Resource.MEMBERSHIP, verb = Verb.END)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void leave(UUID tap, UUID membership, int version, LocalDate last, String reason) {
        guard.requireWithReason(Verb.END, target(membership), reason, Resource.MEMBERSHIP);
        turn.take();
        if (!rows.done(tap)) {
            seats.end(tap, current(membership, version), last, guard.caller().staff(), reason.strip());
        }
    }

    /**
     * Moves someone to another group in one step: the last day in the old is the day before the first in the new.
     * Attendance stays with the group they sat in. The same tap twice is one tap.
     *
     * @param tap made by the caller; becomes the id of the new membership
     * @param first day in the new group, also in the past
     * @param reason 15 to 500 characters
     * @throws UserProblem as when leaving the one and joining the other; then nothing is changed
     */
    @Guarded(resource = Resource.MEMBERSHIP, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void move(UUID tap, UUID membership, int version, GroupId to, LocalDate first, String reason) {
        guard.requireWithReason(Verb.UPDATE, target(membership), reason, Resource.MEMBERSHIP);
        turn.take();
        if (rows.done(tap)) {
            return;
        }
        Membership old = current(membership, version);
        if (old.group().equals(to)) {
            throw new UserProblem("schedule.problem.sameGroup");
        }
        UUID leaving = UUID.nameUUIDFromBytes((tap + " old").getBytes(StandardCharsets.UTF_8));
        seats.end(leaving, old, first.minusDays(1), guard.caller().staff(), reason.strip());
        Membership seat = seats.seat(tap, to, old.patient(), first, old.to());
        rows.keep(tap, seat, null, Seats.period(seat), guard.caller().staff(), reason.strip());
    }

    private Target target(UUID membership) {
        Membership one =
                SystemAccess.call("load target", () -> rows.find(membership).orElseThrow(NotAvailable::new));
        return Target.of(one.patient()).with(one.episode()).with(one.group());
    }

    private Membership current(UUID membership, int version) {
        return rows.find(membership)
                .filter(one -> one.version() == version)
                .orElseThrow(() -> new UserProblem("schedule.problem.changedSince"));
    }

    private static List<Membership> shown(Grant grant, List<Membership> memberships) {
        grant.shows(memberships.stream().map(Membership::patient).toList());
        return memberships;
    }
}
