package app.steadier.schedule;

import app.steadier.access.AccessGuard;
import app.steadier.access.Grant;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.SystemAccess;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.Columns;
import app.steadier.base.GroupId;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.UserProblem;
import app.steadier.schedule.MembershipRows.GroupFacts;
import app.steadier.schedule.MembershipRows.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for a seat in a full group. */
@Service
public class WaitingListService {

    private final JdbcClient jdbc;
    private final MembershipRows rows;
    private final Seats seats;
    private final Turn turn;
    private final AccessGuard guard;
    private final ProgramTime time;

    WaitingListService(
            JdbcClient jdbc, MembershipRows rows, Seats seats, Turn turn, AccessGuard guard, ProgramTime time) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.seats = seats;
        this.turn = turn;
        this.guard = guard;
        this.time = time;
    }

    /** Who waits for a group, next one first. */
    @Guarded(resource = Resource.INQUIRY, verb = Verb.LIST)
    @Transactional
    public List<WaitingPerson> waiting(GroupId group) {
        Grant grant = guard.require(Verb.LIST, Target.of(group), Resource.INQUIRY);
        List<WaitingPerson> waiting = jdbc.sql("select w.id, w.patient_id, w.created_at, " + AttendanceRows.LIST_NAME
                        + " as name, row_number() over (order by w.position, w.id) as place from group_waiting w"
                        + " join people_patient p on p.patient_id = w.patient_id"
                        + " where w.group_id = ? and w.state = 'WAITING' order by place")
                .param(group.value())
                .query((row, number) -> new WaitingPerson(
                        Columns.id(row, "id"),
                        group,
                        new PatientId(Columns.id(row, "patient_id")),
                        Columns.text(row, "name"),
                        row.getInt("place"),
                        time.local(Columns.instant(row, "created_at")).toLocalDate()))
                .list();
        grant.shows(waiting.stream().map(WaitingPerson::patient).toList());
        return waiting;
    }

    /**
     * Puts someone at the end of a full group's list. The same id twice is one.
     *
     * @throws UserProblem when a seat is free and nobody waits, or the person is a member, waits already, or is not in
     *     the program
     */
    @Guarded(resource = Resource.INQUIRY, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void add(UUID id, GroupId group, PatientId patient) {
        guard.require(Verb.CREATE, Target.of(patient).with(group), Resource.INQUIRY);
        turn.take();
        if (find(id) != null) {
            return;
        }
        LocalDate today = time.today();
        GroupFacts facts = rows.group(group);
        UUID episode = seats.stay(patient, today).episode().value();
        if (rows.of(group, today, MembershipRows.ALWAYS).stream()
                .anyMatch(one -> one.patient().equals(patient))) {
            throw new UserProblem("schedule.problem.memberAlready", facts.name());
        }
        if (count("group_id = ? and state = 'WAITING' and patient_id = ?", group.value(), patient.value()) > 0) {
            throw new UserProblem("schedule.problem.waitsAlready", facts.name());
        }
        boolean full = seats.fullOn(facts, today, MembershipRows.ALWAYS, facts.capacity())
                .isPresent();
        if (!full && count("group_id = ? and state = 'WAITING'", group.value()) == 0) {
            throw new UserProblem("schedule.problem.seatFree", facts.name());
        }
        jdbc.sql("insert into group_waiting (id, created_at, group_id, patient_id, episode_id, position, state)"
                        + " select ?, ?, ?, ?, ?, coalesce(max(position), 0) + 1, 'WAITING' from group_waiting"
                        + " where group_id = ?")
                .params(id, Columns.utc(time.now()), group.value(), patient.value(), episode, group.value())
                .update();
    }

    /** Takes someone off the list. */
    @Guarded(resource = Resource.INQUIRY, verb = Verb.UPDATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void remove(UUID id) {
        Entry entry = load(id);
        guard.require(Verb.UPDATE, Target.of(entry.patient()).with(entry.group()), Resource.INQUIRY);
        turn.take();
        close(id, "REMOVED", null);
    }

    /**
     * The person takes a seat that is free from a day on, and waits no longer. The same tap twice is one tap.
     *
     * @param tap made by the caller; becomes the id of the membership
     * @throws UserProblem as when joining; then the person still waits
     */
    @Guarded(resource = Resource.MEMBERSHIP, verb = Verb.CREATE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void take(UUID tap, UUID id, LocalDate from) {
        Entry entry = load(id);
        guard.require(Verb.CREATE, Target.of(entry.patient()).with(entry.group()), Resource.MEMBERSHIP);
        turn.take();
        if (rows.done(tap)) {
            return;
        }
        Entry now = find(id);
        if (now == null || !"WAITING".equals(now.state())) {
            throw new UserProblem("schedule.problem.changedSince");
        }
        Membership seat = seats.seat(tap, entry.group(), entry.patient(), from, null);
        rows.keep(
                tap,
                seat,
                null,
                new Period(from, MembershipRows.ALWAYS),
                guard.caller().staff(),
                null);
        close(id, "TAKEN", tap);
    }

    private record Entry(GroupId group, PatientId patient, String state) {}

    private Entry load(UUID id) {
        Entry entry = SystemAccess.call("load target", () -> find(id));
        if (entry == null) {
            throw new NotAvailable();
        }
        return entry;
    }

    private @Nullable Entry find(UUID id) {
        return jdbc.sql("select group_id, patient_id, state from group_waiting where id = ?")
                .param(id)
                .query((row, number) -> new Entry(
                        new GroupId(Columns.id(row, "group_id")),
                        new PatientId(Columns.id(row, "patient_id")),
                        Columns.text(row, "state")))
                .optional()
                .orElse(null);
    }

    private int count(String where, Object... values) {
        return jdbc.sql("select count(*) from group_waiting where " + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private void close(UUID id, String state, @Nullable UUID membership) {
        jdbc.sql(
                        "update group_waiting set state = ?, closed_at = ?, closed_by = ?, membership_id = ?, version = version + 1"
                                + " where id = ? and state = 'WAITING'")
                .param(state)
                .param(Columns.utc(time.now()))
                .param(
                        guard.caller().staff() == null
                                ? null
                                : guard.caller().staff().value())
                .param(membership)
                .param(id)
                .update();
    }
}
