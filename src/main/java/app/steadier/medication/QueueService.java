package app.steadier.medication;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Scope;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The prescriber's queue: who needs a look today, why, and in which order (formulas, section 11). */
@Service
public class QueueService {

    private final QueueFacts facts;
    private final AccessGuard guard;
    private final ProgramTime time;

    QueueService(QueueFacts facts, AccessGuard guard, ProgramTime time) {
        this.facts = facts;
        this.guard = guard;
        this.time = time;
    }

    /**
     * The queue now, of the people the reader cares for; five statements, however many people.
     *
     * @param all whether people without a medication order are looked at by all rules, not only for safety alerts
     * @throws NotAvailable when the caller prescribes for nobody
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
            verb = Verb.LIST)
    @Transactional
    public QueuePage queue(boolean all) {
        Scope scope = guard.scope(
                Verb.LIST,
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
        List<EpisodeOrders> episodes = facts.active(now, scope.patientFilter("e.patient_id"), scope.params());
        Map<PatientId, EpisodeOrders> people =
                episodes.stream().collect(Collectors.toMap(EpisodeOrders::patient, Function.identity()));
        List<QueuePatient> patients = facts.patients(now, episodes);
        List<QueuePage.Entry> entries = QueueRules.rows(patients, today, all).stream()
                .map(row -> entry(row, Objects.requireNonNull(people.get(row.patient())), today))
                .toList();
        scope.shows(entries.stream().map(QueuePage.Entry::patient).toList());
        int onMedicine =
                (int) patients.stream().filter(QueuePatient::hasMedication).count();
        return new QueuePage(time.local(now), onMedicine, all, entries);
    }

    private static QueuePage.Entry entry(QueueRow row, EpisodeOrders episode, LocalDate today) {
        return new QueuePage.Entry(
                row.patient(),
                episode.patientName(),
                episode.orders().stream()
                        .filter(order -> order.runsOn(today))
                        .map(OrderHistory::medication)
                        .toList(),
                row);
    }
}
