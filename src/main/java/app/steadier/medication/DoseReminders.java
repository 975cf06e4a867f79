package app.steadier.medication;

import app.steadier.base.Columns;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.message.ReminderKind;
import app.steadier.message.ReminderSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Doses of running orders that are not on hold and without a report yet (formulas, section 10); three statements. */
@Component
class DoseReminders implements ReminderSource {

    private final JdbcClient jdbc;
    private final ProgramTime time;

    DoseReminders(JdbcClient jdbc, ProgramTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Order(
            UUID id,
            PatientId patient,
            List<LocalTime> times,
            LocalDate start,
            @Nullable LocalDate end) {

        boolean runsOn(LocalDate day) {
            return !day.isBefore(start) && (end == null || !day.isAfter(end));
        }
    }

    private record Dose(UUID order, Instant due) {}

    private record Held(UUID order, OrderHistory.Hold days) {}

    @Override
    public ReminderKind kind() {
        return ReminderKind.DOSE;
    }

    @Override
    public List<Due> due(Collection<PatientId> people, Instant from, Instant until) {
        LocalDate first = time.local(from).toLocalDate();
        LocalDate last = time.local(until).toLocalDate();
        List<Order> orders = orders(people, first, last);
        if (orders.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = orders.stream().map(Order::id).toList();
        List<Held> held = held(ids);
        Set<Dose> reported = reported(ids, from, until);
        List<Due> due = new ArrayList<>();
        for (Order order : orders) {
            first.datesUntil(last.plusDays(1))
                    .filter(order::runsOn)
                    .filter(day -> held.stream()
                            .noneMatch(each -> each.order().equals(order.id())
                                    && each.days().covers(day)))
                    .flatMap(day -> times(order, day))
                    .filter(at -> !at.isBefore(from) && at.isBefore(until))
                    .filter(at -> !reported.contains(new Dose(order.id(), at)))
                    .forEach(at -> due.add(new Due(order.patient(), at)));
        }
        return due;
    }

    private Stream<Instant> times(Order order, LocalDate day) {
        return order.times().stream().map(each -> time.instant(day.atTime(each)));
    }

    private List<Order> orders(Collection<PatientId> people, LocalDate first, LocalDate last) {
        return jdbc.sql("select o.order_id, o.patient_id, o.times, o.start_date, o.end_date from medication_order_row o"
                        + " join admission_episode e on e.episode_id = o.episode_id and (e.discharge_date is null"
                        + " or e.discharge_date >= :first) where o.kind = 'SCHEDULED' and o.patient_id in (:people)"
                        + " and o.start_date <= :last and (o.end_date is null or o.end_date >= :first)")
                .param("people", people.stream().map(PatientId::value).toList())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Order(
                        Columns.id(row, "order_id"),
                        new PatientId(Columns.id(row, "patient_id")),
                        Arrays.stream(Columns.text(row, "times").split(";"))
                                .map(LocalTime::parse)
                                .toList(),
                        Columns.day(row, "start_date"),
                        Columns.optionalDay(row, "end_date")))
                .list();
    }

    private List<Held> held(List<UUID> orders) {
        return jdbc.sql("select order_id, from_date, to_date from medication_hold_row where order_id in (:orders)")
                .param("orders", orders)
                .query((row, number) -> new Held(
                        Columns.id(row, "order_id"),
                        new OrderHistory.Hold(Columns.day(row, "from_date"), Columns.optionalDay(row, "to_date"))))
                .list();
    }

    private Set<Dose> reported(List<UUID> orders, Instant from, Instant until) {
        return new HashSet<>(jdbc.sql("select order_id, due_at from medication_dose where order_id in (:orders)"
                        + " and due_at >= :from and due_at < :until")
                .param("orders", orders)
                .param("from", Columns.utc(from))
                .param("until", Columns.utc(until))
                .query((row, number) -> new Dose(Columns.id(row, "order_id"), Columns.instant(row, "due_at")))
                .list());
    }
}
