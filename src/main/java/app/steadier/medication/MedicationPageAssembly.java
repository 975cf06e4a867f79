package app.steadier.medication;

import app.steadier.medication.MedicationPage.DoseDay;
import app.steadier.medication.MedicationPage.Medicine;
import app.steadier.medication.MedicationPage.SymptomDay;
import app.steadier.medication.OrderHistory.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the facts of one person together to their medication page. An ended episode is seen as on its last evening. */
final class MedicationPageAssembly {

    private final EpisodeOrders episode;
    private final Instant now;
    private final ZoneId zone;
    private final LocalDate asOf;
    private final boolean active;

    MedicationPageAssembly(EpisodeOrders episode, Instant now, ZoneId zone) {
        this.episode = episode;
        this.zone = zone;
        this.now = episode.evaluatedAt(now, zone);
        this.asOf = LocalDate.ofInstant(this.now, zone);
        LocalDate discharge = episode.discharge();
        this.active = discharge == null || discharge.isAfter(asOf);
    }

    /** Last day of the page. */
    LocalDate asOf() {
        return asOf;
    }

    /** Whether the episode goes on. */
    boolean active() {
        return active;
    }

    MedicationPage page(List<QueueReason> reasons, List<SymptomDay> symptoms, MedicationRows.Events events) {
        List<OrderHistory> orders = episode.orders().stream()
                .filter(order -> !order.start().isAfter(asOf))
                .sorted(Comparator.comparing(OrderHistory::start).thenComparing(OrderHistory::externalId))
                .toList();
        return new MedicationPage(
                episode.patient(),
                episode.patientExternalId(),
                episode.patientName(),
                episode.admission(),
                asOf,
                active,
                reasons,
                OrderNumbers.headline(episode, now, zone),
                orders.stream().map(this::medicine).toList(),
                OrderChanges.until(orders, asOf),
                symptoms,
                events.sideEffects(),
                events.checks(),
                events.alerts());
    }

    private Medicine medicine(OrderHistory order) {
        OrderProgress progress = OrderNumbers.of(order, now, zone);
        Wording wording = order.wording();
        boolean running = order.runsOn(asOf);
        return new Medicine(
                wording.name(),
                wording.strength(),
                wording.directions(),
                order.kind(),
                order.times(),
                wording.targets(),
                order.start(),
                order.end(),
                running,
                progress.covered(),
                running ? progress.injection() : null,
                order.given().stream()
                        .filter(day -> !day.isAfter(asOf))
                        .sorted()
                        .toList(),
                days(OrderNumbers.doses(order, now, zone)));
    }

    private List<DoseDay> days(List<DueDose> doses) {
        Map<LocalDate, List<DueDose>> byDay = doses.stream()
                .collect(Collectors.groupingBy(
                        dose -> LocalDate.ofInstant(dose.due(), zone), TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> day.getValue().getFirst().held()
                        ? new DoseDay(day.getKey(), null)
                        : new DoseDay(
                                day.getKey(),
                                Coverage.dayState(day.getValue().stream()
                                        .map(dose -> DoseStates.at(dose, now, zone))
                                        .toList())))
                .toList();
    }
}
