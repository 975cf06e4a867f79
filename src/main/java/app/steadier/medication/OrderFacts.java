package app.steadier.medication;

import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import app.steadier.medication.OrderHistory.Hold;
import app.steadier.medication.OrderHistory.Report;
import app.steadier.medication.OrderHistory.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads orders with their holds, reports and injections: three statements, for one admission or for many. */
@Component
class OrderFacts {

    private static final String ORDERS = """
            select e.episode_id, e.external_id as episode_external_id, e.patient_id, e.admission_date, e.discharge_date, p.external_id as patient_external_id,
              p.display_name,
              o.order_id, o.external_id, o.name, o.strength, o.kind, o.times, o.interval_days, o.min_gap_days, o.grace_days,
              o.start_date, o.end_date, o.directions, o.targets, o.stop_reason
            from admission_episode e
              join people_patient p on p.patient_id = e.patient_id
              left join medication_order_row o on o.episode_id = e.episode_id
            where e.admission_date is not null and (%s)
            order by e.admission_date, e.external_id, o.external_id
            """;

    private static final String DAYS = """
            select 'HOLD' as what, order_id, from_date, to_date
            from medication_hold_row
            where order_id in (:orders)
            union all
            select 'INJECTION', order_id, given_on, null
            from medication_injection
            where order_id in (:orders)
            """;

    private static final String REPORTS = """
            select order_id, due_at, report, reported_at, corrected_by
            from medication_dose
            where order_id in (:orders) and due_at is not null
            """;

    private final JdbcClient jdbc;

    OrderFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The admissions with their orders, without any where there are none. */
    List<EpisodeOrders> of(Collection<EpisodeId> episodes) {
        return episodes.isEmpty()
                ? List.of()
                : where(
                        "e.episode_id in (:episodes)",
                        Map.of(
                                "episodes",
                                episodes.stream().map(EpisodeId::value).toList()));
    }

    /**
     * The admissions a predicate on {@code e} (the episodes) lets through.
     *
     * @param params values of the predicate's named parameters
     */
    List<EpisodeOrders> where(String predicate, Map<String, Object> params) {
        Map<UUID, EpisodeOrders> episodes = new LinkedHashMap<>();
        Map<UUID, OrderHistory> orders = new HashMap<>();
        jdbc.sql(ORDERS.formatted(predicate)).params(params).query(row -> {
            UUID episode = id(row, "episode_id");
            if (!episodes.containsKey(episode)) {
                episodes.put(episode, episode(row));
            }
            UUID order = row.getObject("order_id", UUID.class);
            if (order != null) {
                OrderHistory history = order(row);
                orders.put(order, history);
                Objects.requireNonNull(episodes.get(episode)).orders().add(history);
            }
        });
        if (!orders.isEmpty()) {
            List<UUID> ids = List.copyOf(orders.keySet());
            jdbc.sql(DAYS).param("orders", ids).query(row -> {
                day(order(orders, row), row);
            });
            jdbc.sql(REPORTS).param("orders", ids).query(row -> {
                report(order(orders, row), row);
            });
        }
        return List.copyOf(episodes.values());
    }

    private static EpisodeOrders episode(ResultSet row) throws SQLException {
        return new EpisodeOrders(
                new EpisodeId(id(row, "episode_id")),
                text(row, "episode_external_id"),
                new PatientId(id(row, "patient_id")),
                text(row, "patient_external_id"),
                text(row, "display_name"),
                day(row, "admission_date"),
                row.getObject("discharge_date", LocalDate.class),
                new ArrayList<>());
    }

    private static OrderHistory order(ResultSet row) throws SQLException {
        OrderKind kind = OrderKind.valueOf(text(row, "kind"));
        String times = row.getString("times");
        return new OrderHistory(
                text(row, "external_id"),
                text(row, "name") + " " + text(row, "strength"),
                kind,
                times == null
                        ? List.of()
                        : Arrays.stream(times.split(";")).map(LocalTime::parse).toList(),
                day(row, "start_date"),
                row.getObject("end_date", LocalDate.class),
                kind == OrderKind.LAI
                        ? new InjectionSettings(
                                row.getInt("interval_days"), row.getInt("min_gap_days"), row.getInt("grace_days"))
                        : null,
                new ArrayList<>(),
                new HashMap<>(),
                new ArrayList<>(),
                new Wording(
                        text(row, "name"),
                        text(row, "strength"),
                        row.getString("directions"),
                        List.of(text(row, "targets").split(";")),
                        row.getString("stop_reason")));
    }

    private static OrderHistory order(Map<UUID, OrderHistory> orders, ResultSet row) throws SQLException {
        return Objects.requireNonNull(orders.get(id(row, "order_id")), "rows belong to an order");
    }

    private static void day(OrderHistory order, ResultSet row) throws SQLException {
        LocalDate day = day(row, "from_date");
        if ("HOLD".equals(text(row, "what"))) {
            order.holds().add(new Hold(day, row.getObject("to_date", LocalDate.class)));
        } else {
            order.given().add(day);
        }
    }

    private static void report(OrderHistory order, ResultSet row) throws SQLException {
        order.reports()
                .put(
                        Objects.requireNonNull(Columns.optionalInstant(row, "due_at")),
                        new Report(
                                DoseAnswer.valueOf(text(row, "report")),
                                Columns.optionalInstant(row, "reported_at"),
                                row.getObject("corrected_by", UUID.class) != null));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class), column);
    }
}
