package app.steadier.medication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Orders read as what a person would say: started, went from one strength to another, stopped. */
final class OrderChanges {

    private OrderChanges() {}

    /** Up to and including a day, in order of days. A stop is said on the first day without the medication. */
    static List<OrderChange> until(Collection<OrderHistory> orders, LocalDate asOf) {
        List<OrderChange> changes = new ArrayList<>();
        for (OrderHistory order : orders) {
            changes.add(beginning(order, orders));
            LocalDate end = order.end();
            if (end != null && orders.stream().noneMatch(next -> follows(next, order))) {
                changes.add(new OrderChange(
                        end.plusDays(1),
                        OrderChange.Kind.STOPPED,
                        order.wording().name(),
                        null,
                        order.wording().strength(),
                        order.wording().stopReason()));
            }
        }
        return changes.stream()
                .filter(change -> !change.day().isAfter(asOf))
                .sorted(Comparator.comparing(OrderChange::day).thenComparing(OrderChange::name))
                .toList();
    }

    private static OrderChange beginning(OrderHistory order, Collection<OrderHistory> orders) {
        Optional<OrderHistory> before =
                orders.stream().filter(other -> follows(order, other)).findFirst();
        return new OrderChange(
                order.start(),
                before.isPresent() ? OrderChange.Kind.CHANGED : OrderChange.Kind.STARTED,
                order.wording().name(),
                before.map(other -> other.wording().strength()).orElse(null),
                order.wording().strength(),
                null);
    }

    private static boolean follows(OrderHistory next, OrderHistory before) {
        LocalDate end = before.end();
        return !next.externalId().equals(before.externalId())
                && next.wording().name().equalsIgnoreCase(before.wording().name())
                && end != null
                && next.start().isAfter(before.start())
                && !next.start().isBefore(end)
                && !next.start().isAfter(end.plusDays(1));
    }
}
