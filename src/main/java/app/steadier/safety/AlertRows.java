package app.steadier.safety;

import app.steadier.base.Columns;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alerts and their history as they are stored. */
@Component
class AlertRows {

    private static final String ALERT =
            "select a.id, a.patient_id, coalesce(a.clock_from, a.raised_at, a.created_at) as clock,"
                    + " coalesce(a.assigned_to, a.acknowledged_by) as owner_id, a.acknowledged_by, a.acknowledged_at, a.closed_at,"
                    + " a.on_call_told_at, a.office_told_at from safety_alert a where ";

    /** What belongs to the time since the alert was last raised. */
    private static final String THIS_ROUND = "s.alert_id = :alert and s.seq >= coalesce((select max(r.seq)"
            + " from safety_alert_step r where r.alert_id = :alert and r.what in ('RAISED', 'RAISED_AGAIN')), 0)";

    private final JdbcClient jdbc;
    private final ProgramTime time;

    AlertRows(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** An id that follows from another one: always the same for the same. */
    static UUID part(UUID of, String what) {
        return UUID.nameUUIDFromBytes((of + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until nobody else changes something about this person's safety; until the end of the transaction. */
    void turn(PatientId patient) {
        jdbc.sql("insert into safety_turn (patient_id) values (:patient) on duplicate key update patient_id = :patient")
                .param("patient", patient.value())
                .update();
    }

    Optional<StoredAlert> alert(UUID id) {
        return jdbc.sql(ALERT + "a.id = ?")
                .param(id)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** The alert as it is now, whatever this transaction read before, kept from others until it ends. */
    StoredAlert locked(UUID id) {
        return jdbc.sql(ALERT + "a.id = ? for update")
                .param(id)
                .query((row, number) -> stored(row))
                .optional()
                .orElseThrow(NotAvailable::new);
    }

    /** The newest alert of a person that is open now. */
    Optional<StoredAlert> open(PatientId patient) {
        return jdbc
                .sql(
                        "select id from safety_alert where patient_id = ? and closed_at is null order by raised_on desc, id desc")
                .param(patient.value())
                .query((row, number) -> Columns.id(row, "id"))
                .list()
                .stream()
                .map(this::locked)
                .filter(alert -> alert.state() != AlertState.CLOSED)
                .findFirst();
    }

    /** All that nobody has taken. */
    List<UUID> unanswered() {
        return jdbc.sql("select id from safety_alert where closed_at is null and acknowledged_at is null order by id")
                .query((row, number) -> Columns.id(row, "id"))
                .list();
    }

    void raise(UUID id, PatientId patient, AlertCause cause, @Nullable StaffId owner) {
        Map<String, @Nullable Object> values = values(id, time.now());
        values.put("patient", patient.value());
        values.put("cause", cause.name());
        values.put("owner", owner == null ? null : owner.value());
        values.put("external", id.toString());
        values.put("today", time.today());
        jdbc.sql(
                        "insert into safety_alert (id, created_at, external_id, patient_id, episode_id, cause, raised_at, raised_on,"
                                + " clock_from, assigned_to) values (:id, :now, :external, :patient, (select e.id from episode e"
                                + " where e.patient_id = :patient and e.inquiry_closed_on is null and (e.admission_date is null"
                                + " or e.admission_date <= :today) and (e.discharge_date is null or e.discharge_date >= :today)"
                                + " order by e.admission_date desc, e.id limit 1), :cause, :now, :today, :now, :owner)")
                .params(values)
                .update();
    }

    /** Nobody has it any more; the time to answer begins anew. */
    void raiseAgain(UUID id) {
        jdbc.sql("update safety_alert set acknowledged_at = null, acknowledged_by = null, clock_from = :now,"
                        + " on_call_told_at = null, office_told_at = null, version = version + 1 where id = :id")
                .params(values(id, time.now()))
                .update();
    }

    void acknowledge(UUID id, StaffId by) {
        Map<String, @Nullable Object> values = values(id, time.now());
        values.put("by", by.value());
        jdbc.sql(
                        "update safety_alert set acknowledged_at = greatest(:now, coalesce(raised_at, :now)), acknowledged_by = :by,"
                                + " assigned_to = :by, version = version + 1 where id = :id")
                .params(values)
                .update();
    }

    /** Someone else has to take it; the first clock goes on (model, lifecycle). */
    void assign(UUID id, StaffId to) {
        jdbc.sql("update safety_alert set assigned_to = ?, clock_from = coalesce(clock_from, raised_at, created_at),"
                        + " acknowledged_at = null, acknowledged_by = null, version = version + 1 where id = ?")
                .params(to.value(), id)
                .update();
    }

    void onCallTold(UUID id) {
        jdbc.sql("update safety_alert set on_call_told_at = :now, version = version + 1 where id = :id")
                .params(values(id, time.now()))
                .update();
    }

    void officeTold(UUID id) {
        jdbc.sql("update safety_alert set office_told_at = :now, version = version + 1 where id = :id")
                .params(values(id, time.now()))
                .update();
    }

    void close(UUID id, AlertClosing closing, StaffId by) {
        Map<String, @Nullable Object> values = values(id, time.now());
        values.put("by", by.value());
        values.put("outcome", closing.outcome());
        values.put("risk", closing.risk().name());
        values.put("plan", closing.plan());
        jdbc.sql(
                        "update safety_alert set closed_at = greatest(:now, acknowledged_at), closed_by = :by, outcome = :outcome,"
                                + " risk = :risk, plan = :plan, version = version + 1 where id = :id")
                .params(values)
                .update();
    }

    void step(NewStep step) {
        AlertContact contact = step.contact();
        jdbc.sql(
                        "insert into safety_alert_step (id, alert_id, at, staff_id, what, cause, source_id, first_step, way, result,"
                                + " to_staff_id, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(step.id())
                .param(step.alert())
                .param(Columns.utc(time.now()))
                .param(step.by() == null ? null : step.by().value())
                .param(step.what().name())
                .param(step.cause() == null ? null : step.cause().name())
                .param(step.source())
                .param(step.firstStep() == null ? null : step.firstStep().name())
                .param(contact == null ? null : contact.way().name())
                .param(contact == null ? null : contact.result().name())
                .param(step.to() == null ? null : step.to().value())
                .param(step.note())
                .update();
    }

    boolean known(UUID step) {
        return stepOf(step).isPresent();
    }

    /** The alert a step belongs to, with when it was, and why. */
    Optional<KnownStep> stepOf(UUID step) {
        return jdbc.sql("select s.alert_id, s.at, s.cause, a.patient_id from safety_alert_step s"
                        + " join safety_alert a on a.id = s.alert_id where s.id = ?")
                .param(step)
                .query((row, number) -> new KnownStep(
                        Columns.id(row, "alert_id"),
                        new PatientId(Columns.id(row, "patient_id")),
                        Columns.instant(row, "at"),
                        row.getString("cause") == null ? null : AlertCause.valueOf(Columns.text(row, "cause"))))
                .optional();
    }

    /** Causes since the alert was last raised. */
    Set<AlertCause> causes(UUID alert) {
        Set<AlertCause> causes = EnumSet.noneOf(AlertCause.class);
        jdbc.sql("select cause from safety_alert where id = :alert and not exists (select 1 from safety_alert_step r"
                        + " where r.alert_id = :alert and r.what in ('RAISED', 'RAISED_AGAIN')) union select s.cause"
                        + " from safety_alert_step s where " + THIS_ROUND + " and s.cause is not null")
                .param("alert", alert)
                .query(String.class)
                .list()
                .forEach(cause -> causes.add(AlertCause.valueOf(Objects.requireNonNull(cause))));
        return causes;
    }

    /** Whether the person was reached, or tried three times, since the alert was last raised. */
    boolean contacted(UUID alert) {
        List<String> tries = jdbc.sql("select coalesce(s.result, s.first_step) as tried from safety_alert_step s where "
                        + THIS_ROUND + " and s.what in ('CONTACT', 'ACKNOWLEDGED')")
                .param("alert", alert)
                .query((row, number) -> Columns.text(row, "tried"))
                .list();
        long tried = tries.stream().filter(AlertRows::isResult).count();
        return tried >= 3 || tries.stream().anyMatch(AlertRows::reached);
    }

    Optional<UUID> last(UUID alert, AlertStep.What what) {
        return jdbc.sql("select id from safety_alert_step where alert_id = ? and what = ? order by seq desc limit 1")
                .params(alert, what.name())
                .query(UUID.class)
                .optional();
    }

    /** Whoever answers has seen what they were told. */
    void noticesSeen(UUID alert, StaffId by) {
        jdbc.sql(
                        "update safety_notice set seen_at = ?, shown_at = coalesce(shown_at, ?) where alert_id = ? and staff_id = ?"
                                + " and seen_at is null")
                .params(Columns.utc(time.now()), Columns.utc(time.now()), alert, by.value())
                .update();
    }

    private static boolean isResult(String word) {
        return List.of(AlertContact.Result.values()).stream()
                .anyMatch(result -> result.name().equals(word));
    }

    private static boolean reached(String word) {
        return word.equals(AlertContact.Result.REACHED.name())
                || (!isResult(word) && FirstStep.valueOf(word).reached());
    }

    static AlertState state(ResultSet row) throws SQLException {
        if (row.getObject("closed_at") != null) {
            return AlertState.CLOSED;
        }
        return row.getObject("acknowledged_at") != null ? AlertState.ACKNOWLEDGED : AlertState.RAISED;
    }

    static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
        UUID staff = row.getObject(column, UUID.class);
        return staff == null ? null : new StaffId(staff);
    }

    private static StoredAlert stored(ResultSet row) throws SQLException {
        return new StoredAlert(
                Columns.id(row, "id"),
                new PatientId(Columns.id(row, "patient_id")),
                Columns.instant(row, "clock"),
                staff(row, "owner_id"),
                staff(row, "acknowledged_by"),
                state(row),
                row.getObject("on_call_told_at") != null,
                row.getObject("office_told_at") != null);
    }

    private static Map<String, @Nullable Object> values(UUID id, Instant now) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", id);
        values.put("now", Columns.utc(now));
        return values;
    }

    /** A step that is there already. */
    record KnownStep(
            UUID alert,
            PatientId patient,
            Instant at,
            @Nullable AlertCause cause) {}
}
