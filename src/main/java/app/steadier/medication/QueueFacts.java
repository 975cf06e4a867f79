package app.steadier.medication;

import app.steadier.base.Columns;
import app.steadier.base.ProgramTime;
import app.steadier.medication.QueuePatient.Alert;
import app.steadier.medication.QueuePatient.CheckIn;
import app.steadier.medication.QueuePatient.Run;
import app.steadier.medication.QueuePatient.Severity;
import app.steadier.medication.QueuePatient.SideEffect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the prescriber's queue looks at, from the views of the rooms: five statements for all patients. */
@Component
class QueueFacts {

    private static final String ACTIVE = "e.admission_date <= :queueDay"
            + " and (e.discharge_date is null or e.discharge_date > :queueDay) and (%s)";

    /** The last week, and the last day checked in before it. */
    private static final String CHECK_INS = """
            select patient_id, day, craving, sleep_hours
            from checkin_day
            where patient_id in (:patients) and day between :from and :day
            union all
            select patient_id, max(day), null, null
            from checkin_day
            where patient_id in (:patients) and day < :from
            group by patient_id
            """;

    private static final String OPEN = """
            select 'ALERT' as what, patient_id, raised_on as day, raised_at as at, acknowledged_at as seen_at,
              null as external_id, null as name
            from safety_alert_row
            where patient_id in (:patients) and (closed_at is null or closed_at > :now)
            union all
            select severity, patient_id, reported_on, reported_at, reviewed_at, external_id, name
            from medication_side_effect
            where patient_id in (:patients) and (reviewed_at is null or reviewed_at > :now)
              and severity in ('SEVERE', 'MODERATE')
            union all
            select kind, patient_id, due_on, null, null, external_id, name
            from medication_monitoring
            where patient_id in (:patients) and (done_on is null or done_on > :day)
            """;

    private final JdbcClient jdbc;
    private final OrderFacts orders;
    private final ProgramTime time;

    QueueFacts(JdbcClient jdbc, OrderFacts orders, ProgramTime time) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.time = time;
    }

    /**
     * What is known at {@code now} of the patients in the program whom a predicate on {@code e} (the episodes) lets
     * through.
     *
     * @param params values of the predicate's named parameters
     */
    List<QueuePatient> patients(Instant now, String predicate, Map<String, Object> params) {
        return patients(now, active(now, predicate, params));
    }

    /** The episodes that go on at {@code now} with their orders; three of the five statements. */
    List<EpisodeOrders> active(Instant now, String predicate, Map<String, Object> params) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("queueDay", LocalDate.ofInstant(now, time.zone()));
        return orders.where(ACTIVE.formatted(predicate), all);
    }

    /** What is known at {@code now} of the patients of active episodes; the other two statements. */
    List<QueuePatient> patients(Instant now, List<EpisodeOrders> episodes) {
        if (episodes.isEmpty()) {
            return List.of();
        }
        ZoneId zone = time.zone();
        LocalDate day = LocalDate.ofInstant(now, zone);
        List<UUID> ids =
                episodes.stream().map(episode -> episode.patient().value()).toList();
        Map<UUID, Open> open = new HashMap<>();
        ids.forEach(id -> open.put(id, new Open()));
        jdbc.sql(CHECK_INS)
                .param("patients", ids)
                .param("from", day.minusDays(6))
                .param("day", day)
                .query(row -> {
                    of(open, row).checkIn(row);
                });
        jdbc.sql(OPEN)
                .param("patients", ids)
                .param("now", Columns.utc(now))
                .param("day", day)
                .query(row -> {
                    of(open, row).add(row, now, zone);
                });
        return episodes.stream()
                .map(episode -> patient(
                        episode,
                        Objects.requireNonNull(open.get(episode.patient().value())),
                        now,
                        zone))
                .toList();
    }

    private static Open of(Map<UUID, Open> open, ResultSet row) throws SQLException {
        return Objects.requireNonNull(open.get(row.getObject("patient_id", UUID.class)), "rows belong to a patient");
    }

    private static QueuePatient patient(EpisodeOrders episode, Open open, Instant now, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        List<OrderHistory> running =
                episode.orders().stream().filter(order -> order.runsOn(day)).toList();
        return new QueuePatient(
                episode.patient(),
                episode.patientExternalId(),
                episode.admission(),
                true,
                !running.isEmpty(),
                open.checkIns,
                open.alerts,
                open.sideEffects.stream()
                        .filter(effect -> !effect.reported().toLocalDate().isBefore(episode.admission()))
                        .toList(),
                running.stream()
                        .filter(order -> order.kind() == OrderKind.LAI)
                        .map(order -> OrderNumbers.injection(order, now, zone))
                        .toList(),
                running.stream()
                        .filter(order -> order.kind() == OrderKind.SCHEDULED)
                        .map(order -> new Run(
                                order.medication(), MissedRuns.of(OrderNumbers.doses(order, now, zone), now, zone)))
                        .toList(),
                open.labs,
                open.reviews);
    }

    /** What is open for one patient, gathered while rows are read. */
    private static final class Open {

        private final List<CheckIn> checkIns = new ArrayList<>();
        private final List<Alert> alerts = new ArrayList<>();
        private final List<SideEffect> sideEffects = new ArrayList<>();
        private final List<LocalDate> labs = new ArrayList<>();
        private final List<LocalDate> reviews = new ArrayList<>();

        void checkIn(ResultSet row) throws SQLException {
            int craving = row.getInt("craving");
            Integer answered = row.wasNull() ? null : Integer.valueOf(craving);
            checkIns.add(new CheckIn(day(row), answered, row.getBigDecimal("sleep_hours")));
        }

        void add(ResultSet row, Instant now, ZoneId zone) throws SQLException {
            String what = Objects.requireNonNull(row.getString("what"));
            switch (what) {
                case "ALERT" -> {
                    Instant acknowledged = Columns.optionalInstant(row, "seen_at");
                    alerts.add(new Alert(acknowledged != null && !acknowledged.isAfter(now), day(row)));
                }
                case "LAB" -> labs.add(day(row));
                case "MEDICATION_REVIEW" -> reviews.add(day(row));
                default -> sideEffects.add(sideEffect(row, Severity.valueOf(what), zone));
            }
        }

        private static SideEffect sideEffect(ResultSet row, Severity severity, ZoneId zone) throws SQLException {
            Instant at = Columns.optionalInstant(row, "at");
            return new SideEffect(
                    Objects.requireNonNull(row.getString("external_id")),
                    Objects.requireNonNull(row.getString("name")),
                    severity,
                    at == null ? day(row).atStartOfDay() : LocalDateTime.ofInstant(at, zone));
        }

        private static LocalDate day(ResultSet row) throws SQLException {
            return Objects.requireNonNull(row.getObject("day", LocalDate.class));
        }
    }
}
