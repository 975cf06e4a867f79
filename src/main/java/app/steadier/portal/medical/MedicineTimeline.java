package app.steadier.portal.medical;

import app.steadier.medication.DoseState;
import app.steadier.medication.MedicationPage;
import app.steadier.medication.MedicationPage.Medicine;
import app.steadier.medication.MedicationPage.SymptomDay;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.TimelineChart;
import app.steadier.portal.shell.TimelineChart.Dose;
import app.steadier.portal.shell.TimelineChart.Event;
import app.steadier.portal.shell.TimelineChart.Lane;
import app.steadier.portal.shell.TrendChart.Band;
import app.steadier.portal.shell.TrendChart.Change;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Medicines with their doses, side effects, symptoms and hours attended on one axis of days. */
final class MedicineTimeline {

    private static final int LONGEST_SCALE = 10;
    private static final int NIGHT = 12;
    private static final int SHORT_NIGHT = 5;
    private static final int DAY_IN_PROGRAM = 8;

    private final MedicationPage page;
    private final Map<LocalDate, Integer> attended;
    private final List<LocalDate> days;
    private final Map<LocalDate, SymptomDay> symptoms;

    private MedicineTimeline(MedicationPage page, Map<LocalDate, Integer> attended) {
        this.page = page;
        this.attended = attended;
        days = page.from().datesUntil(page.to().plusDays(1)).toList();
        symptoms = page.symptoms().stream().collect(Collectors.toMap(SymptomDay::day, Function.identity()));
    }

    /** @param attended minutes by day */
    static TimelineChart chart(MedicationPage page, Map<LocalDate, Integer> attended) {
        return new MedicineTimeline(page, attended).chart();
    }

    private TimelineChart chart() {
        List<Lane> lanes = new ArrayList<>();
        byName().forEach((name, orders) -> lanes.add(medicine(name, orders)));
        if (!page.sideEffects().isEmpty()) {
            lanes.add(sideEffects());
        }
        lanes.add(scale("craving", SymptomDay::craving));
        lanes.add(scale("anxiety", SymptomDay::anxiety));
        lanes.add(values(
                "sleep",
                "s-sleep",
                NIGHT,
                new Band(0, SHORT_NIGHT, Text.of("medical.timeline.shortNight"), 1),
                day -> symptoms.get(day) == null ? null : symptoms.get(day).sleepHours()));
        lanes.add(values(
                "attended",
                "s-attended",
                DAY_IN_PROGRAM,
                null,
                day -> attended.get(day) == null ? null : new BigDecimal(Dates.hours(attended.get(day)))));
        TimelineChart chart = new TimelineChart(
                Text.of("medical.timeline.heading"),
                Text.of(
                        "medical.timeline.sentence",
                        Dates.sentence(page.from()),
                        Dates.sentence(page.to()),
                        page.symptoms().size(),
                        days.size(),
                        attended.values().stream()
                                .filter(minutes -> minutes > 0)
                                .count()),
                page.from(),
                page.to(),
                lanes,
                page.changes().stream()
                        .filter(change -> inside(change.day()))
                        .map(change -> new Change(change.day(), Words.change(change)))
                        .toList());
        chart.note(Text.of("medical.timeline.legend"));
        return chart;
    }

    /** The orders of one medicine stand in one lane, the earliest first. */
    private Map<String, List<Medicine>> byName() {
        return page.medicines().stream()
                .sorted(Comparator.comparing(Medicine::start))
                .collect(Collectors.groupingBy(Medicine::name, LinkedHashMap::new, Collectors.toList()));
    }

    private TimelineChart.Medicine medicine(String name, List<Medicine> orders) {
        List<TimelineChart.Span> spans = new ArrayList<>();
        List<TimelineChart.DoseDay> doses = new ArrayList<>();
        for (Medicine order : orders) {
            LocalDate from = order.start().isBefore(page.from()) ? page.from() : order.start();
            LocalDate to = Objects.requireNonNullElse(order.end(), page.to());
            if (!to.isBefore(from) && inside(from)) {
                spans.add(new TimelineChart.Span(
                        from,
                        to.isAfter(page.to()) ? page.to() : to,
                        Text.of("medical.timeline.order", order.strength(), Words.when(order))));
            }
            order.given().stream()
                    .filter(this::inside)
                    .forEach(day -> doses.add(
                            new TimelineChart.DoseDay(day, Dose.TOOK, Text.of("medical.timeline.dose.given"))));
            order.days().stream()
                    .filter(day -> inside(day.day()))
                    .forEach(day -> doses.add(new TimelineChart.DoseDay(
                            day.day(), dose(day.state()), Text.of("medical.timeline.dose." + key(day.state())))));
        }
        Medicine newest = orders.getLast();
        return new TimelineChart.Medicine(
                name, newest.covered() == null ? "" : Words.coveredShort(newest.covered()), spans, doses);
    }

    private TimelineChart.Events sideEffects() {
        return new TimelineChart.Events(
                Text.of("medical.sideEffects.heading"),
                "",
                page.sideEffects().stream()
                        .filter(effect -> inside(effect.day()))
                        .sorted(Comparator.comparing(MedicationPage.SideEffectLine::day))
                        .map(effect -> new Event(
                                effect.day(),
                                Text.of(
                                        "medical.timeline.sideEffect",
                                        effect.name(),
                                        Text.of("medical.severity."
                                                + effect.severity().toLowerCase(java.util.Locale.ROOT))),
                                effect.reviewed() == null ? Event.ATTENTION : Event.PLAIN))
                        .toList());
    }

    private Lane scale(String measure, Function<SymptomDay, @Nullable Integer> answer) {
        return values(measure, "s-" + measure, LONGEST_SCALE, null, day -> {
            SymptomDay known = symptoms.get(day);
            Integer value = known == null ? null : answer.apply(known);
            return value == null ? null : BigDecimal.valueOf(value);
        });
    }

    private Lane values(
            String measure, String css, int max, @Nullable Band band, Function<LocalDate, @Nullable BigDecimal> value) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        days.forEach(day -> values.add(value.apply(day)));
        return new TimelineChart.Values(
                Text.of("medical.timeline." + measure),
                Text.of("medical.timeline." + measure + ".unit"),
                css,
                0,
                max,
                values,
                band);
    }

    private boolean inside(LocalDate day) {
        return !day.isBefore(page.from()) && !day.isAfter(page.to());
    }

    private static Dose dose(@Nullable DoseState state) {
        if (state == null) {
            return Dose.OPEN;
        }
        return switch (state) {
            case TOOK -> Dose.TOOK;
            case SKIPPED -> Dose.SKIPPED;
            case PENDING -> Dose.OPEN;
            case UNKNOWN -> Dose.UNKNOWN;
        };
    }

    private static String key(@Nullable DoseState state) {
        if (state == null) {
            return "held";
        }
        return switch (state) {
            case TOOK -> "took";
            case SKIPPED -> "skipped";
            case PENDING -> "pending";
            case UNKNOWN -> "unknown";
        };
    }
}
