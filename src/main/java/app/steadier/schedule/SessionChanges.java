package app.steadier.schedule;

import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.schedule.Clashes.Wanted;
import app.steadier.schedule.GroupTimetable.Staffing;
import app.steadier.settings.ProgramRule;
import app.steadier.settings.ProgramRules;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls sessions off, puts them back, moves them and names who leads them; tells everyone expected. The caller has asked
 * the guard and has the turn.
 */
@Component
class SessionChanges {

    private static final String LIVES = "state in ('PROPOSED', 'REQUESTED', 'ACCEPTED')";

    private final JdbcClient jdbc;
    private final SessionRows rows;
    private final Clashes clashes;
    private final ProgramRules rules;
    private final ProgramTime time;

    SessionChanges(JdbcClient jdbc, SessionRows rows, Clashes clashes, ProgramRules rules, ProgramTime time) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clashes = clashes;
        this.rules = rules;
        this.time = time;
    }

    void cancel(StoredSession session, String reason) {
        Set<PatientId> told = rows.expected(session.id());
        rows.cancelled(session.id(), reason);
        jdbc.sql(
                        "update makeup_request set state = 'CALLED_OFF', answered_at = ?, version = version + 1 where session_id = ?"
                                + " and " + LIVES)
                .params(Columns.utc(time.now()), session.id().value())
                .update();
        tell(session.id(), "CANCELLED", null, reason, told);
    }

    /** @throws app.steadier.base.UserProblem when something else took its time */
    void restore(StoredSession session) {
        rows.cancelled(session.id(), null);
        Set<PatientId> told = rows.expected(session.id());
        clashes.refuse(wanted(session, staff(session), told));
        tell(session.id(), "RESTORED", null, null, told);
    }

    /**
     * Moves a session; it stays the same one.
     *
     * @param after the session at its new time and place
     * @throws app.steadier.base.UserProblem names the session that stands in the way
     */
    void move(StoredSession before, StoredSession after) {
        Set<PatientId> told = new HashSet<>(rows.expected(before.id()));
        rows.place(after);
        Set<PatientId> expected = rows.expected(after.id());
        clashes.refuse(wanted(after, staff(after), expected));
        if (before.start().equals(after.start()) && before.end().equals(after.end())) {
            return;
        }
        jdbc.sql("update makeup_request r join care_session m on m.id = r.missed_session_id set r.state = 'CALLED_OFF',"
                        + " r.answered_at = ?, r.version = r.version + 1 where r.session_id = ? and r." + LIVES
                        + " and (m.starts_at >= ? or m.start_date < ?)")
                .params(
                        Columns.utc(time.now()),
                        after.id().value(),
                        Columns.utc(after.start()),
                        after.day().minusDays(rules.number(ProgramRule.MAKEUP_WITHIN_DAYS, after.day())))
                .update();
        told.addAll(expected);
        tell(after.id(), "MOVED", before.start(), null, told);
    }

    /** @throws app.steadier.base.UserProblem names the session that whoever comes in already leads */
    void staff(StoredSession session, Staffing staffing) {
        Staffing before = new Staffing(session.facilitator(), session.planned(), session.coFacilitator());
        if (before.equals(staffing)) {
            return;
        }
        List<StaffId> there = staff(session);
        List<StaffId> coming = Stream.of(staffing.facilitator(), staffing.coFacilitator())
                .filter(Objects::nonNull)
                .filter(one -> !there.contains(one))
                .toList();
        clashes.refuse(new Wanted(Set.of(session.id()), session.start(), session.end(), coming, null, Set.of()));
        rows.staff(session.id(), staffing);
    }

    private static Wanted wanted(StoredSession session, List<StaffId> staff, Set<PatientId> patients) {
        return new Wanted(Set.of(session.id()), session.start(), session.end(), staff, session.room(), patients);
    }

    private static List<StaffId> staff(StoredSession session) {
        return Stream.of(session.facilitator(), session.coFacilitator())
                .filter(Objects::nonNull)
                .toList();
    }

    private void tell(
            SessionId session,
            String kind,
            @Nullable Instant oldStart,
            @Nullable String reason,
            Set<PatientId> patients) {
        for (PatientId patient : patients) {
            jdbc.sql("insert into session_notice (id, created_at, session_id, patient_id, kind, old_starts_at, reason)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .param(TypedId.nextValue())
                    .param(Columns.utc(time.now()))
                    .param(session.value())
                    .param(patient.value())
                    .param(kind)
                    .param(Columns.optionalUtc(oldStart))
                    .param(reason)
                    .update();
        }
    }
}
