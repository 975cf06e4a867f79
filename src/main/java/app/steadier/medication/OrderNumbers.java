package app.steadier.medication;

import app.steadier.medication.OrderHistory.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The numbers of orders at a moment (formulas, section 10). */
final class OrderNumbers {

    private OrderNumbers() {}

    /** Every dose due from the start of a scheduled order up to the date of {@code now}, held ones marked. */
    static List<DueDose> doses(OrderHistory order, Instant now, ZoneId zone) {
        LocalDate asOf = LocalDate.ofInstant(now, zone);
        LocalDate end = order.end();
        LocalDate last = end == null || end.isAfter(asOf) ? asOf : end;
        List<DueDose> doses = new ArrayList<>();
        for (LocalDate day = order.start(); !day.isAfter(last); day = day.plusDays(1)) {
            boolean held = order.heldOn(day);
            for (LocalTime time : order.times()) {
                Instant due = day.atTime(time).atZone(zone).toInstant();
                Report report = order.reports().get(due);
                doses.add(
                        report == null
                                ? new DueDose(due, null, null, false, held)
                                : new DueDose(due, report.answer(), report.reportedAt(), report.corrected(), held));
            }
        }
        return doses;
    }

    static OrderProgress of(OrderHistory order, Instant now, ZoneId zone) {
        List<DueDose> doses = doses(order, now, zone);
        return switch (order.kind()) {
            case PRN -> new OrderProgress(order.externalId(), OrderKind.PRN, null, null, null);
            case SCHEDULED ->
                new OrderProgress(
                        order.externalId(),
                        OrderKind.SCHEDULED,
                        Coverage.of(doses, now, zone),
                        MissedRuns.of(doses, now, zone),
                        null);
            case LAI -> new OrderProgress(order.externalId(), OrderKind.LAI, null, null, injection(order, now, zone));
        };
    }

    /** The patient's headline: days covered over all scheduled orders together. */
    static DaysCovered headline(EpisodeOrders episode, Instant now, ZoneId zone) {
        return Coverage.of(
                episode.scheduled().stream()
                        .flatMap(order -> doses(order, now, zone).stream())
                        .toList(),
                now,
                zone);
    }

    static InjectionStatus injection(OrderHistory order, Instant now, ZoneId zone) {
        InjectionSettings settings = Objects.requireNonNull(order.settings(), "an injection order has settings");
        return InjectionDue.on(LocalDate.ofInstant(now, zone), order.start(), order.given(), settings);
    }
}
