package app.steadier.safety;

import app.steadier.access.Caller;
import app.steadier.access.Scope;
import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads alerts for those who may see them, each in the shape of their role. */
@Component
class AlertLists {

    private static final int OWN_MAX = 20;

    private static final String LIST = "select a.id, a.patient_id, p.display_name, a.risk, a.plan, a.outcome,"
            + " coalesce(a.raised_at, a.created_at) as raised, coalesce(a.clock_from, a.raised_at, a.created_at) as clock,"
            + " a.acknowledged_at, a.closed_at, coalesce(a.assigned_to, a.acknowledged_by) as owner_id,"
            + " o.display_name as owner_name, a.on_call_told_at, a.office_told_at, concat_ws(',', a.cause, (select"
            + " group_concat(distinct s.cause) from safety_alert_step s where s.alert_id = a.id and s.cause is not null)) as causes"
            + " from safety_alert a join people_patient p on p.patient_id = a.patient_id"
            + " left join people_staff o on o.staff_id = coalesce(a.assigned_to, a.acknowledged_by) where ";

    private static final String OPEN = "a.closed_at is null";
    private static final String ORDER = " order by a.acknowledged_at is not null, clock, a.id";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    AlertLists(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Predicate on {@code safety_alert a}: alerts a clinician may see, by the care of the person or because it is theirs. */
    static String clinicians(Scope scope) {
        return "(" + scope.patientFilterBy("on-care-team", "a.patient_id") + " or "
                + scope.patientFilterBy("facilitated-member", "a.patient_id") + " or "
                + scope.patientFilterBy("on-call", "a.patient_id")
                + " or coalesce(a.assigned_to, a.acknowledged_by) = :scopeStaff)";
    }

    /** Open alerts, those without an answer first, the longest wait first; one statement. */
    List<AlertRow> open(Scope scope) {
        return jdbc.sql(LIST + OPEN + " and " + clinicians(scope) + ORDER)
                .params(scope.params())
                .query((row, number) -> row(row, scope.caller().staff()))
                .list();
    }

    List<OfficeAlert> office() {
        return jdbc.sql(LIST + OPEN + ORDER)
                .query((row, number) -> new OfficeAlert(
                        Columns.id(row, "id"),
                        new PatientId(Columns.id(row, "patient_id")),
                        Columns.text(row, "display_name"),
                        minutesSince(Columns.instant(row, "raised")),
                        AlertRows.state(row),
                        row.getString("owner_name")))
                .list();
    }

    List<AlertAge> ages() {
        return jdbc.sql(
                        "select coalesce(a.raised_at, a.created_at) as raised, coalesce(a.clock_from, a.raised_at, a.created_at)"
                                + " as clock, a.acknowledged_at, a.closed_at from safety_alert a where " + OPEN + ORDER)
                .query((row, number) ->
                        new AlertAge(minutesSince(Columns.instant(row, "raised")), AlertRows.state(row)))
                .list();
    }

    /** How many wait, in all and for the caller; one statement. */
    AlertBanner banner(Caller caller) {
        return jdbc.sql("select sum(b.waits) as unanswered, min(case when b.waits then b.clock end) as clock,"
                        + " max(case when b.waits then b.office_told_at end) as late, sum(b.mine) as mine,"
                        + " min(case when b.mine and b.waits then b.clock end) as mine_clock from (select"
                        + " a.acknowledged_at is null as waits, coalesce(a.clock_from, a.raised_at, a.created_at) as clock,"
                        + " a.office_told_at, exists (select 1 from safety_notice n where n.alert_id = a.id"
                        + " and (n.staff_id = :staff or n.account_id = :account) and (a.acknowledged_at is null"
                        + " or n.seen_at is null)) as mine from safety_alert a where a.closed_at is null) b")
                .param("staff", caller.staff() == null ? null : caller.staff().value())
                .param(
                        "account",
                        caller.account() == null ? null : caller.account().value())
                .query((row, number) -> new AlertBanner(
                        row.getInt("unanswered"),
                        waited(row, "clock"),
                        row.getObject("late") != null,
                        row.getInt("mine"),
                        waited(row, "mine_clock")))
                .single();
    }

    private long waited(ResultSet row, String column) throws SQLException {
        Instant clock = Columns.optionalInstant(row, column);
        return clock == null ? 0 : minutesSince(clock);
    }

    /** An alert with its history; two statements. */
    AlertDetail detail(UUID alert, @Nullable StaffId self, boolean mayClose) {
        List<AlertStep> steps = steps(alert);
        return jdbc.sql(LIST + "a.id = ?")
                .param(alert)
                .query((row, number) -> new AlertDetail(
                        row(row, self),
                        steps,
                        mayClose,
                        constant(AlertClosing.Risk.class, row.getString("risk")),
                        row.getString("plan"),
                        row.getString("outcome")))
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    /** What a person is told about each time something was raised about them, newest first; at most 20. */
    List<MyAlert> own(PatientId patient) {
        return jdbc.sql(
                        "select s.at, (select min(n.at) from safety_alert_step n where n.alert_id = s.alert_id and n.seq > s.seq"
                                + " and n.what in ('SEEN', 'ACKNOWLEDGED', 'CONTACT')) as seen from safety_alert_step s"
                                + " join safety_alert a on a.id = s.alert_id where a.patient_id = :patient and s.cause is not null"
                                + " union all select coalesce(a.raised_at, a.created_at), a.acknowledged_at from safety_alert a"
                                + " where a.patient_id = :patient and not exists (select 1 from safety_alert_step r"
                                + " where r.alert_id = a.id and r.what = 'RAISED') order by 1 desc limit " + OWN_MAX)
                .param("patient", patient.value())
                .query((row, number) -> {
                    Instant seen = Columns.optionalInstant(row, "seen");
                    return new MyAlert(time.local(Columns.instant(row, "at")), seen == null ? null : time.local(seen));
                })
                .list();
    }

    long minutesSince(Instant moment) {
        return Math.max(0, Duration.between(moment, time.now()).toMinutes());
    }

    private List<AlertStep> steps(UUID alert) {
        return jdbc.sql("select s.*, b.display_name as by_name, t.display_name as to_name from safety_alert_step s"
                        + " left join people_staff b on b.staff_id = s.staff_id left join people_staff t on t.staff_id = s.to_staff_id"
                        + " where s.alert_id = ? order by s.seq")
                .param(alert)
                .query((row, number) -> new AlertStep(
                        Columns.id(row, "id"),
                        AlertStep.What.valueOf(Columns.text(row, "what")),
                        time.local(Columns.instant(row, "at")),
                        row.getString("by_name"),
                        constant(AlertCause.class, row.getString("cause")),
                        constant(FirstStep.class, row.getString("first_step")),
                        constant(AlertContact.Way.class, row.getString("way")),
                        constant(AlertContact.Result.class, row.getString("result")),
                        row.getString("to_name"),
                        row.getString("note")))
                .list();
    }

    private AlertRow row(ResultSet row, @Nullable StaffId self) throws SQLException {
        Set<AlertCause> causes = EnumSet.noneOf(AlertCause.class);
        for (String cause : Columns.text(row, "causes").split(",", -1)) {
            causes.add(AlertCause.valueOf(cause));
        }
        AlertState state = AlertRows.state(row);
        StaffId owner = AlertRows.staff(row, "owner_id");
        return new AlertRow(
                Columns.id(row, "id"),
                new PatientId(Columns.id(row, "patient_id")),
                Columns.text(row, "display_name"),
                causes,
                time.local(Columns.instant(row, "raised")),
                state == AlertState.RAISED ? minutesSince(Columns.instant(row, "clock")) : 0,
                state,
                owner,
                row.getString("owner_name"),
                owner != null && owner.equals(self),
                row.getObject("on_call_told_at") != null,
                row.getObject("office_told_at") != null);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
