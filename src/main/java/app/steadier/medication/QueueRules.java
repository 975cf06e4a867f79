package app.steadier.medication;

import app.steadier.medication.QueuePatient.Alert;
import app.steadier.medication.QueuePatient.CheckIn;
import app.steadier.medication.QueuePatient.Run;
import app.steadier.medication.QueuePatient.Severity;
import app.steadier.medication.QueuePatient.SideEffect;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The prescriber's queue: who is on it, why, and in which order (formulas, section 11; readings D3 and D8 to D11). */
final class QueueRules {

    private static final int WINDOW_DAYS = 7;
    private static final int HIGH_CRAVING = 7;
    private static final int HIGH_CRAVING_DAYS = 2;
    private static final BigDecimal SHORT_SLEEP = BigDecimal.valueOf(5);
    private static final int SHORT_SLEEP_DAYS = 3;
    private static final int SILENT_DAYS = 3;

    private static final Comparator<QueueRow> ORDER = Comparator.<QueueRow, QueueRule>comparing(
                    row -> row.top().rule())
            .thenComparing(row -> -row.reasons().size())
            .thenComparing(row -> row.top().since())
            .thenComparing(QueueRow::externalId);

    private QueueRules() {}

    /**
     * The rows on a day, the most urgent first.
     *
     * @param everybody whether all rules hold for patients without a medication order too
     */
    static List<QueueRow> rows(Collection<QueuePatient> patients, LocalDate asOf, boolean everybody) {
        return patients.stream()
                .filter(patient -> patient.active() && !patient.admission().isAfter(asOf))
                .map(patient ->
                        new QueueRow(patient.patient(), patient.externalId(), reasons(patient, asOf, everybody)))
                .filter(row -> !row.reasons().isEmpty())
                .sorted(ORDER)
                .toList();
    }

    private static List<QueueReason> reasons(QueuePatient patient, LocalDate asOf, boolean everybody) {
        return Stream.of(
                        alert(patient, asOf, false, QueueRule.SAFETY_UNACKNOWLEDGED, QueueText.SAFETY_UNACKNOWLEDGED),
                        alert(patient, asOf, true, QueueRule.SAFETY_OPEN, QueueText.SAFETY_OPEN),
                        sideEffect(patient, asOf, Severity.SEVERE),
                        injectionOverdue(patient),
                        missedDoses(patient),
                        cravingHigh(patient, asOf),
                        sideEffect(patient, asOf, Severity.MODERATE),
                        injectionDue(patient),
                        sleepShort(patient, asOf),
                        noCheckIn(patient, asOf),
                        due(patient.labsDue(), patient, asOf, QueueRule.LAB_DUE, QueueText.LAB_DUE),
                        due(patient.reviewsDue(), patient, asOf, QueueRule.REVIEW_DUE, QueueText.REVIEW_DUE),
                        injectionSoon(patient))
                .flatMap(Optional::stream)
                .filter(reason ->
                        everybody || patient.hasMedication() || reason.rule().concernsEverybody())
                .toList();
    }

    private static Optional<QueueReason> alert(
            QueuePatient patient, LocalDate asOf, boolean acknowledged, QueueRule rule, QueueText text) {
        return patient.alerts().stream()
                .filter(alert -> alert.acknowledged() == acknowledged)
                .map(Alert::raised)
                .filter(raised -> !raised.isAfter(asOf))
                .min(Comparator.naturalOrder())
                .map(raised -> new QueueReason(rule, raised, text, List.of(raised)));
    }

    private static Optional<QueueReason> sideEffect(QueuePatient patient, LocalDate asOf, Severity severity) {
        List<SideEffect> reported = patient.sideEffects().stream()
                .filter(effect -> effect.severity() == severity)
                .filter(effect -> !effect.reported().toLocalDate().isAfter(asOf))
                .sorted(Comparator.comparing(SideEffect::reported).thenComparing(SideEffect::id))
                .toList();
        if (reported.isEmpty()) {
            return Optional.empty();
        }
        boolean severe = severity == Severity.SEVERE;
        QueueRule rule = severe ? QueueRule.SIDE_EFFECT_SEVERE : QueueRule.SIDE_EFFECT_MODERATE;
        String name = reported.getFirst().name();
        LocalDate since = reported.getFirst().reported().toLocalDate();
        int more = reported.size() - 1;
        if (more == 0) {
            QueueText text = severe ? QueueText.SIDE_EFFECT_SEVERE : QueueText.SIDE_EFFECT_MODERATE;
            return Optional.of(new QueueReason(rule, since, text, List.of(name, since)));
        }
        QueueText text = severe ? QueueText.SIDE_EFFECT_SEVERE_MORE : QueueText.SIDE_EFFECT_MODERATE_MORE;
        return Optional.of(new QueueReason(rule, since, text, List.of(name, since, more)));
    }

    private static Optional<QueueReason> injectionOverdue(QueuePatient patient) {
        return oldest(patient, Set.of(InjectionState.OVERDUE))
                .map(injection -> new QueueReason(
                        QueueRule.INJECTION_OVERDUE,
                        injection.due(),
                        QueueText.INJECTION_OVERDUE,
                        List.of(injection.daysPastDue(), injection.due())));
    }

    private static Optional<QueueReason> injectionDue(QueuePatient patient) {
        return oldest(patient, Set.of(InjectionState.DUE, InjectionState.LATE))
                .map(injection -> new QueueReason(
                        QueueRule.INJECTION_DUE, injection.due(), QueueText.INJECTION_DUE, List.of(injection.due())));
    }

    private static Optional<QueueReason> injectionSoon(QueuePatient patient) {
        return oldest(patient, Set.of(InjectionState.DUE_SOON))
                .map(injection -> new QueueReason(
                        QueueRule.INJECTION_SOON, injection.due(), QueueText.INJECTION_SOON, List.of(injection.due())));
    }

    private static Optional<InjectionStatus> oldest(QueuePatient patient, Set<InjectionState> states) {
        return patient.injections().stream()
                .filter(injection -> states.contains(injection.state()))
                .min(Comparator.comparing(InjectionStatus::due));
    }

    private static Optional<QueueReason> missedDoses(QueuePatient patient) {
        return patient.runs().stream()
                .filter(run -> run.missed().flag())
                .min(Comparator.<Run>comparingInt(run -> -run.missed().run())
                        .thenComparing(QueueRules::since)
                        .thenComparing(Run::medication))
                .map(run -> new QueueReason(
                        QueueRule.MISSED_DOSES,
                        since(run),
                        QueueText.MISSED_DOSES,
                        List.of(run.missed().run(), run.medication(), since(run))));
    }

    private static LocalDate since(Run run) {
        return Objects.requireNonNull(run.missed().since(), "a run has a first dose");
    }

    private static Optional<QueueReason> cravingHigh(QueuePatient patient, LocalDate asOf) {
        List<LocalDate> days = recentDays(patient, asOf, day -> atLeast(day.craving(), HIGH_CRAVING));
        return days.size() < HIGH_CRAVING_DAYS
                ? Optional.empty()
                : Optional.of(new QueueReason(
                        QueueRule.CRAVING_HIGH, days.getFirst(), QueueText.CRAVING_HIGH, List.of(days.size())));
    }

    private static Optional<QueueReason> sleepShort(QueuePatient patient, LocalDate asOf) {
        List<LocalDate> days = recentDays(patient, asOf, day -> {
            BigDecimal hours = day.sleepHours();
            return hours != null && hours.compareTo(SHORT_SLEEP) < 0;
        });
        return days.size() < SHORT_SLEEP_DAYS
                ? Optional.empty()
                : Optional.of(new QueueReason(
                        QueueRule.SLEEP_SHORT, days.getFirst(), QueueText.SLEEP_SHORT, List.of(days.size())));
    }

    private static boolean atLeast(@Nullable Integer value, int least) {
        return value != null && value >= least;
    }

    private static List<LocalDate> recentDays(QueuePatient patient, LocalDate asOf, Predicate<CheckIn> matches) {
        LocalDate first = asOf.minusDays(WINDOW_DAYS - 1L);
        return known(patient, asOf)
                .filter(day -> !day.date().isBefore(first))
                .filter(matches)
                .map(CheckIn::date)
                .sorted()
                .toList();
    }

    private static Stream<CheckIn> known(QueuePatient patient, LocalDate asOf) {
        return patient.checkIns().stream()
                .filter(day ->
                        !day.date().isBefore(patient.admission()) && !day.date().isAfter(asOf));
    }

    private static Optional<QueueReason> noCheckIn(QueuePatient patient, LocalDate asOf) {
        Optional<LocalDate> last = known(patient, asOf).map(CheckIn::date).max(Comparator.naturalOrder());
        LocalDate since = last.orElse(patient.admission());
        int days = (int) ChronoUnit.DAYS.between(since, asOf);
        return days < SILENT_DAYS
                ? Optional.empty()
                : Optional.of(new QueueReason(
                        QueueRule.NO_CHECKIN,
                        since,
                        last.isPresent() ? QueueText.NO_CHECKIN : QueueText.NO_CHECKIN_YET,
                        List.of(days)));
    }

    private static Optional<QueueReason> due(
            List<LocalDate> days, QueuePatient patient, LocalDate asOf, QueueRule rule, QueueText text) {
        return days.stream()
                .filter(day -> !day.isAfter(asOf) && !day.isBefore(patient.admission()))
                .min(Comparator.naturalOrder())
                .map(day -> new QueueReason(rule, day, text, List.of(day)));
    }
}
