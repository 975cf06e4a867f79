package app.steadier.medication;

import static app.steadier.Vectors.number;
import static app.steadier.Vectors.result;
import static app.steadier.Vectors.stream;
import static app.steadier.Vectors.text;

import app.steadier.Vectors;
import app.steadier.base.PatientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The worked cases of doses, injections and the prescriber's queue. */
class VectorsTest {

    @TestFactory
    Stream<DynamicTest> everyCase() {
        return Vectors.tests(Vectors.of("medication", 45), one -> switch (one.calc()) {
            case "dose_state" -> doseState(one.input());
            case "pdc" -> daysCovered(one.input());
            case "missed_run" -> missedRun(one.input());
            case "injection" -> injection(one.input());
            case "queue" -> queue(one.input());
            default -> throw new AssertionError("nothing computes " + one.calc());
        });
    }

    private static Map<String, @Nullable Object> doseState(JsonNode input) {
        ZoneId zone = zone(input);
        return result("state", DoseStates.at(dose(input.get("dose"), zone), now(input), zone));
    }

    private static Map<String, @Nullable Object> daysCovered(JsonNode input) {
        DaysCovered days = Coverage.of(doses(input), now(input), zone(input));
        return result(
                "covered", days.covered(),
                "missed", days.missed(),
                "unknown", days.unknown(),
                "pending", days.pending(),
                "days", days.days(),
                "pdc", days.proportion(),
                "adequate", days.adequate(),
                "state", days.state());
    }

    private static Map<String, @Nullable Object> missedRun(JsonNode input) {
        MissedRun run = MissedRuns.of(doses(input), now(input), zone(input));
        return result("run", run.run(), "since", run.since(), "flag", run.flag());
    }

    private static Map<String, @Nullable Object> injection(JsonNode input) {
        InjectionStatus status = status(input, day(input, "as_of"));
        return result(
                "state", status.state(),
                "due", status.due(),
                "earliest", status.earliest(),
                "overdue_from", status.overdueFrom(),
                "days_past_due", status.daysPastDue(),
                "gaps", status.gaps());
    }

    private static InjectionStatus status(JsonNode order, LocalDate asOf) {
        InjectionSchedule schedule =
                InjectionSchedule.valueOf(order.get("schedule").asString());
        List<LocalDate> given = stream(order.get("given"))
                .map(one -> LocalDate.parse(one.asString()))
                .toList();
        return InjectionDue.on(asOf, day(order, "order_start"), given, schedule.settings());
    }

    private static Map<String, @Nullable Object> queue(JsonNode input) {
        LocalDate asOf = day(input, "as_of");
        List<QueuePatient> patients = stream(input.get("patients"))
                .map(patient -> patient(patient, asOf))
                .toList();
        return result(
                "rows",
                QueueRules.rows(patients, asOf, false).stream()
                        .map(row -> result(
                                "patient", row.externalId(),
                                "top", row.top().rule(),
                                "since", row.top().since(),
                                "rules",
                                        row.reasons().stream()
                                                .map(QueueReason::rule)
                                                .toList(),
                                "reasons",
                                        row.reasons().stream()
                                                .map(QueueReason::english)
                                                .toList()))
                        .toList());
    }

    private static QueuePatient patient(JsonNode patient, LocalDate asOf) {
        JsonNode injection = patient.get("injection");
        JsonNode run = patient.get("missed_run");
        return new QueuePatient(
                PatientId.next(),
                patient.get("id").asString(),
                day(patient, "admission"),
                !"false".equals(text(patient, "active")),
                !"false".equals(text(patient, "has_medication")),
                stream(patient.get("checkins"))
                        .map(one -> new QueuePatient.CheckIn(
                                day(one, "date"),
                                number(one, "craving"),
                                new BigDecimal(one.get("sleep_hours").asString())))
                        .toList(),
                stream(patient.get("safety_alerts"))
                        .filter(one -> !"CLOSED".equals(text(one, "state")))
                        .map(one ->
                                new QueuePatient.Alert("ACKNOWLEDGED".equals(text(one, "state")), day(one, "raised")))
                        .toList(),
                stream(patient.get("side_effects"))
                        .filter(one -> !"true".equals(text(one, "reviewed")))
                        .filter(one -> !"MILD".equals(text(one, "severity")))
                        .map(VectorsTest::sideEffect)
                        .toList(),
                injection == null ? List.of() : List.of(status(injection, asOf)),
                run == null ? List.of() : List.of(run(run)),
                Stream.ofNullable(text(patient, "lab_due"))
                        .map(LocalDate::parse)
                        .toList(),
                Stream.ofNullable(text(patient, "review_due"))
                        .map(LocalDate::parse)
                        .toList());
    }

    private static QueuePatient.SideEffect sideEffect(JsonNode one) {
        String name = one.get("name").asString();
        return new QueuePatient.SideEffect(
                name.toLowerCase(Locale.ROOT),
                name,
                QueuePatient.Severity.valueOf(one.get("severity").asString()),
                day(one, "reported").atStartOfDay());
    }

    private static QueuePatient.Run run(JsonNode one) {
        return new QueuePatient.Run(
                one.get("medication").asString(), new MissedRun(one.get("run").intValue(), day(one, "since")));
    }

    private static List<DueDose> doses(JsonNode input) {
        return stream(input.get("doses")).map(one -> dose(one, zone(input))).toList();
    }

    private static DueDose dose(JsonNode dose, ZoneId zone) {
        String report = text(dose, "report");
        String reported = text(dose, "reported_at");
        return new DueDose(
                instant(Objects.requireNonNull(text(dose, "due")), zone),
                report == null ? null : DoseAnswer.valueOf(report),
                reported == null ? null : instant(reported, zone),
                "true".equals(text(dose, "staff_correction")),
                "true".equals(text(dose, "held")));
    }

    private static Instant now(JsonNode input) {
        return instant(input.get("now").asString(), zone(input));
    }

    private static Instant instant(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static ZoneId zone(JsonNode input) {
        return ZoneId.of(input.get("zone").asString());
    }

    private static LocalDate day(JsonNode node, String field) {
        return LocalDate.parse(node.get(field).asString());
    }
}
