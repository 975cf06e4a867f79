package app.steadier.portal.medical;

import app.steadier.medication.MedicationPage;
import app.steadier.medication.MedicationPage.SymptomDay;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.TrendChart;
import app.steadier.portal.shell.TrendChart.Change;
import app.steadier.portal.shell.TrendChart.Pane;
import app.steadier.portal.shell.TrendChart.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Craving and anxiety, sleep and hours attended over one axis, with the days on which a medicine changed. */
final class MedicineTrend {

    private MedicineTrend() {}

    /** @param attended minutes by day */
    static TrendChart chart(MedicationPage page, Map<LocalDate, Integer> attended) {
        List<LocalDate> days = page.from().datesUntil(page.to().plusDays(1)).toList();
        Map<LocalDate, SymptomDay> symptoms =
                page.symptoms().stream().collect(Collectors.toMap(SymptomDay::day, Function.identity()));
        List<Pane> panes = List.of(
                new Pane(
                        Text.of("medical.trend.feelings"),
                        0,
                        10,
                        List.of(
                                series("craving", days, day -> number(symptoms.get(day), SymptomDay::craving)),
                                series("anxiety", days, day -> number(symptoms.get(day), SymptomDay::anxiety)))),
                new Pane(Text.of("medical.trend.sleepAxis"), 0, 12, List.of(series("sleep", days, day -> {
                    SymptomDay known = symptoms.get(day);
                    return known == null ? null : known.sleepHours();
                }))),
                new Pane(Text.of("medical.trend.attendedAxis"), 0, 8, List.of(series("attended", days, day -> {
                    Integer minutes = attended.get(day);
                    return minutes == null ? null : new BigDecimal(Dates.hours(minutes));
                }))));
        List<Change> changes = page.changes().stream()
                .filter(change ->
                        !change.day().isBefore(page.from()) && !change.day().isAfter(page.to()))
                .map(change -> new Change(change.day(), Words.change(change)))
                .toList();
        return new TrendChart(
                Text.of("medical.trend.heading"),
                Text.of(
                        "medical.trend.sentence",
                        Dates.sentence(page.from()),
                        Dates.sentence(page.to()),
                        page.symptoms().size(),
                        days.size(),
                        attended.values().stream()
                                .filter(minutes -> minutes > 0)
                                .count()),
                days,
                panes,
                changes);
    }

    private static Series series(
            String measure, List<LocalDate> days, Function<LocalDate, @Nullable BigDecimal> value) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        days.forEach(day -> values.add(value.apply(day)));
        String css = "attended".equals(measure) ? "s-clear" : "s-" + measure;
        return new Series(Text.of("medical.trend." + measure), css, values);
    }

    private static @Nullable BigDecimal number(
            @Nullable SymptomDay day, Function<SymptomDay, @Nullable Integer> answer) {
        Integer value = day == null ? null : answer.apply(day);
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
