package app.steadier.medication;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.medication.OrderHistory.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A patient's own medicines. */
@Service
public class MyMedicationService {

    private final OrderFacts orders;
    private final AccessGuard guard;
    private final ProgramTime time;

    MyMedicationService(OrderFacts orders, AccessGuard guard, ProgramTime time) {
        this.orders = orders;
        this.guard = guard;
        this.time = time;
    }

    /**
     * What the patient who asks takes today, by start; three statements.
     *
     * @throws NotAvailable when the caller is no patient
     */
    @Guarded(
            resource = {Resource.MEDICATION_ORDER, Resource.DOSE_REPORT, Resource.INJECTION},
            verb = Verb.LIST)
    @Transactional
    public List<MyMedicine> mine() {
        PatientId me = guard.caller().patient();
        if (me == null) {
            throw new NotAvailable();
        }
        guard.require(
                Verb.LIST,
                Target.of(me).being("signed"),
                Resource.MEDICATION_ORDER,
                Resource.DOSE_REPORT,
                Resource.INJECTION);
        LocalDate today = time.today();
        return orders
                .where(
                        "e.patient_id = :patient and e.admission_date <= :today",
                        Map.of("patient", me.value(), "today", today))
                .stream()
                .flatMap(episode -> episode.orders().stream())
                .filter(order -> order.runsOn(today))
                .sorted(Comparator.comparing(OrderHistory::start).thenComparing(OrderHistory::externalId))
                .map(this::medicine)
                .toList();
    }

    private MyMedicine medicine(OrderHistory order) {
        Instant now = time.now();
        ZoneId zone = time.zone();
        Wording wording = order.wording();
        return new MyMedicine(
                wording.name(),
                wording.strength(),
                wording.directions(),
                order.kind(),
                order.times(),
                wording.targets(),
                order.start(),
                order.kind() == OrderKind.LAI
                        ? OrderNumbers.injection(order, now, zone).due()
                        : null,
                OrderNumbers.doses(order, now, zone).stream()
                        .filter(dose -> LocalDate.ofInstant(dose.due(), zone).equals(time.today()))
                        .map(dose -> new MyMedicine.Dose(
                                LocalTime.ofInstant(dose.due(), zone), DoseStates.at(dose, now, zone), dose.held()))
                        .toList());
    }
}
