package app.steadier.medication;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.access.SystemAccess;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The prescriber's queue and the doses of the demonstration program. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramNumbersTest {

    @Autowired
    private TestDatabase database;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private QueueFacts queue;

    @Autowired
    private OrderFacts orders;

    @BeforeAll
    void program() {
        ProgramA.load(database, imports);
    }

    @Test
    @Capability({"S30", "B14"})
    void queuesWhoNeedsThePrescriber() {
        List<QueuePatient> patients = SystemAccess.call("test", () -> queue.patients(ProgramA.NOW, "1 = 1", Map.of()));
        List<QueueRow> queued = QueueRules.rows(patients, ProgramA.DAY, false);
        List<Map<String, String>> rows = new ArrayList<>();
        for (QueueRow row : queued) {
            for (QueueReason reason : row.reasons()) {
                rows.add(ProgramA.row(
                        "position", queued.indexOf(row) + 1,
                        "patient_id", row.externalId(),
                        "rules", row.reasons().size(),
                        "rule", reason.rule(),
                        "since", reason.since(),
                        "reason", reason.english()));
            }
        }
        assertThat(rows).containsExactlyElementsOf(ProgramA.expected("prescriber_queue.csv"));
    }

    @Test
    void followsEveryOrder() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (EpisodeOrders episode : episodes()) {
            Instant now = episode.evaluatedAt(ProgramA.NOW, ProgramA.ZONE);
            LocalDate day = LocalDate.ofInstant(now, ProgramA.ZONE);
            episode.orders().stream()
                    .filter(order -> !order.start().isAfter(day))
                    .map(order -> OrderNumbers.of(order, now, ProgramA.ZONE))
                    .forEach(order -> rows.add(row(episode.patientExternalId(), day, order)));
        }
        assertThat(rows).containsExactlyElementsOf(ProgramA.expected("medication_orders.csv"));
    }

    private static Map<String, String> row(String patient, LocalDate day, OrderProgress order) {
        DaysCovered days = order.covered();
        MissedRun missed = order.missed();
        InjectionStatus injection = order.injection();
        return ProgramA.row(
                "medication_id", order.externalId(),
                "patient_id", patient,
                "evaluated_on", day,
                "kind", order.kind().name().toLowerCase(Locale.ROOT),
                "covered", days == null ? null : days.covered(),
                "missed", days == null ? null : days.missed(),
                "unknown", days == null ? null : days.unknown(),
                "pending", days == null ? null : days.pending(),
                "days", days == null ? null : days.days(),
                "pdc", days == null ? null : days.proportion(),
                "adequate", days == null ? null : days.adequate(),
                "pdc_state", days == null ? null : days.state(),
                "missed_run", missed == null ? null : missed.run(),
                "missed_since", missed == null ? null : missed.since(),
                "missed_flag", missed == null ? null : missed.flag(),
                "injection_state", injection == null ? null : injection.state(),
                "injection_due", injection == null ? null : injection.due(),
                "injection_earliest", injection == null ? null : injection.earliest(),
                "injection_overdue_from", injection == null ? null : injection.overdueFrom(),
                "injection_days_past_due", injection == null ? null : injection.daysPastDue(),
                "injection_gaps", injection == null ? null : injection.gaps());
    }

    @Test
    void headlinesThePatientsDaysCovered() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (EpisodeOrders episode : episodes()) {
            if (!episode.scheduled().isEmpty()) {
                Instant now = episode.evaluatedAt(ProgramA.NOW, ProgramA.ZONE);
                DaysCovered days = OrderNumbers.headline(episode, now, ProgramA.ZONE);
                rows.add(ProgramA.row(
                        "episode_id", episode.externalId(),
                        "patient_id", episode.patientExternalId(),
                        "evaluated_on", LocalDate.ofInstant(now, ProgramA.ZONE),
                        "covered", days.covered(),
                        "missed", days.missed(),
                        "unknown", days.unknown(),
                        "pending", days.pending(),
                        "days", days.days(),
                        "pdc", days.proportion(),
                        "adequate", days.adequate(),
                        "pdc_state", days.state()));
            }
        }
        assertThat(rows).containsExactlyElementsOf(ProgramA.expected("medication_patients.csv"));
    }

    private List<EpisodeOrders> episodes() {
        return SystemAccess.call("test", () -> orders.where("1 = 1", Map.of())).stream()
                .sorted(Comparator.comparing(EpisodeOrders::externalId))
                .toList();
    }
}
