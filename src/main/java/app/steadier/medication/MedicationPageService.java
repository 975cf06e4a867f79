package app.steadier.medication;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One person's medication over their symptoms, for those who prescribe. */
@Service
public class MedicationPageService {

    private final OrderFacts orders;
    private final QueueFacts queue;
    private final MedicationRows rows;
    private final AccessGuard guard;
    private final ProgramTime time;

    MedicationPageService(
            OrderFacts orders, QueueFacts queue, MedicationRows rows, AccessGuard guard, ProgramTime time) {
        this.orders = orders;
        this.queue = queue;
        this.rows = rows;
        this.guard = guard;
        this.time = time;
    }

    /**
     * The page of one person; seven statements.
     *
     * @throws NotAvailable when the caller does not care for the person, or there is no episode yet
     */
    @Guarded(
            resource = {
                Resource.PATIENT,
                Resource.EPISODE,
                Resource.MEDICATION_ORDER,
                Resource.DOSE_REPORT,
                Resource.INJECTION,
                Resource.SIDE_EFFECT,
                Resource.LAB_OR_REVIEW_DUE,
                Resource.CHECK_IN,
                Resource.SAFETY_ALERT
            },
            verb = Verb.READ)
    @Transactional
    public MedicationPage page(PatientId patient) {
        guard.require(
                Verb.READ,
                Target.of(patient),
                Resource.PATIENT,
                Resource.EPISODE,
                Resource.MEDICATION_ORDER,
                Resource.DOSE_REPORT,
                Resource.INJECTION,
                Resource.SIDE_EFFECT,
                Resource.LAB_OR_REVIEW_DUE,
                Resource.CHECK_IN,
                Resource.SAFETY_ALERT);
        Instant now = time.now();
        LocalDate today = time.today();
        EpisodeOrders episode = orders
                .where(
                        "e.patient_id = :patient and e.admission_date <= :today",
                        Map.of("patient", patient.value(), "today", today))
                .stream()
                .max(Comparator.comparing(EpisodeOrders::admission))
                .orElseThrow(NotAvailable::new);
        MedicationPageAssembly assembly = new MedicationPageAssembly(episode, now, time.zone());
        List<QueueReason> reasons = assembly.active()
                ? QueueRules.rows(queue.patients(now, List.of(episode)), today, true).stream()
                        .flatMap(row -> row.reasons().stream())
                        .toList()
                : List.of();
        return assembly.page(
                reasons,
                rows.symptoms(patient, episode.admission(), assembly.asOf()),
                rows.events(patient, episode.admission(), assembly.asOf()));
    }
}
