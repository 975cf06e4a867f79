package app.steadier.portal.shell;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.ChartOptions;
import com.vaadin.flow.component.charts.model.Accessibility;
import com.vaadin.flow.component.charts.model.AxisTitle;
import com.vaadin.flow.component.charts.model.AxisType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.Lang;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotBand;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsSeries;
import com.vaadin.flow.component.charts.model.TextAlign;
import com.vaadin.flow.component.charts.model.VerticalAlign;
import com.vaadin.flow.component.charts.model.XAxis;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What every chart has in common (design, section 9): styled mode, no animation, one axis of days, markers by measure,
 * nothing that the chart engine could read as markup.
 */
final class ChartSetup {

    private static final Map<String, MarkerSymbolEnum> SYMBOLS = Map.of(
            "s-mood", MarkerSymbolEnum.CIRCLE,
            "s-craving", MarkerSymbolEnum.SQUARE,
            "s-hardest", MarkerSymbolEnum.SQUARE,
            "s-anxiety", MarkerSymbolEnum.DIAMOND,
            "s-sleep", MarkerSymbolEnum.TRIANGLE,
            "s-clear", MarkerSymbolEnum.TRIANGLE_DOWN);

    private static final long DAY = ChronoUnit.DAYS.getDuration().toMillis();
    private static final int LABELS_ON_A_PHONE = 3;
    private static final int LABELS_WIDE = 8;

    private ChartSetup() {}

    /** @param sentence what the chart shows; its description for screen readers */
    static Configuration begin(Chart chart, String sentence) {
        chart.getElement().setAttribute("role", "figure").setAttribute("aria-label", sentence);
        Configuration configuration = chart.getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setAnimation(false);
        configuration.setAccessibility(new Quiet());
        configuration.getTooltip().setXDateFormat(spanish() ? "%a, %e %b" : "%a, %b %e");
        PlotOptionsSeries options = new PlotOptionsSeries();
        options.setAnimation(false);
        configuration.setPlotOptions(options);
        ChartOptions.get().setLang(lang());
        return configuration;
    }

    /** An axis of days from first to last, labelled by Mondays. */
    static void days(XAxis axis, LocalDate first, LocalDate last) {
        axis.setType(AxisType.DATETIME);
        axis.setMin(at(first) - DAY / 2.0);
        axis.setMax(at(last) + DAY / 2.0);
        axis.setTickLength(0);
        axis.setTickPositions(mondays(first, last).map(ChartSetup::at).toArray(Number[]::new));
        axis.getLabels().setFormat(spanish() ? "{value:%e %b}" : "{value:%b %e}");
    }

    private static Stream<LocalDate> mondays(LocalDate first, LocalDate last) {
        LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        if (monday.isAfter(last)) {
            return Stream.of(first);
        }
        long weeks = ChronoUnit.WEEKS.between(monday, last) + 1;
        long labels = Preferences.patientSizes() ? LABELS_ON_A_PHONE : LABELS_WIDE;
        long step = Math.ceilDiv(weeks, labels);
        return Stream.iterate(monday, day -> !day.isAfter(last), day -> day.plusWeeks(step));
    }

    /** A dashed line over the whole height with a word beside it, on the side where there is room. */
    static PlotLine line(LocalDate day, String words, LocalDate first, LocalDate last) {
        PlotLine line = new PlotLine();
        line.setValue(at(day));
        line.setClassName("st-change");
        line.setZIndex(5);
        boolean late = ChronoUnit.DAYS.between(first, day) * 3 > ChronoUnit.DAYS.between(first, last) * 2;
        Label label = new Label(escape(words));
        label.setRotation(0);
        label.setAlign(HorizontalAlign.LEFT);
        label.setTextAlign(late ? TextAlign.RIGHT : TextAlign.LEFT);
        label.setX(late ? -5 : 5);
        label.setY(10);
        line.setLabel(label);
        return line;
    }

    /** A tinted range with its word inside. */
    static PlotBand band(TrendChart.Band range) {
        PlotBand band = new PlotBand();
        band.setFrom(range.from());
        band.setTo(range.to());
        band.setClassName("st-band-" + range.level());
        Label label = new Label(escape(range.words()));
        label.setAlign(HorizontalAlign.LEFT);
        label.setX(8);
        band.setLabel(label);
        return band;
    }

    /** The marker of a measure, given by the class of its series. */
    static Marker marker(String css) {
        Marker marker = new Marker(true);
        marker.setSymbol(SYMBOLS.getOrDefault(css, MarkerSymbolEnum.CIRCLE));
        marker.setRadius(4);
        return marker;
    }

    /** Middle of nothing: a day stands on the axis as its first instant, UTC. */
    static long at(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** The chart engine reads names, labels and tooltips as markup. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{", "&#123;");
    }

    static boolean spanish() {
        return Text.locale().equals(Text.SPANISH);
    }

    private static Lang lang() {
        Locale locale = Text.region(Text.locale());
        Lang lang = new Lang();
        lang.setMonths(names(Month.values(), month -> month.getDisplayName(TextStyle.FULL, locale)));
        lang.setShortMonths(names(Month.values(), month -> month.getDisplayName(TextStyle.SHORT, locale)));
        DayOfWeek[] fromSunday =
                Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1)).limit(7).toArray(DayOfWeek[]::new);
        lang.setWeekdays(names(fromSunday, day -> day.getDisplayName(TextStyle.FULL, locale)));
        lang.setShortWeekdays(names(fromSunday, day -> day.getDisplayName(TextStyle.SHORT, locale)));
        return lang;
    }

    private static <T> String[] names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).toArray(String[]::new);
    }

    /** No headings and landmarks of the chart engine's own: the card has its heading, its sentence and its table. */
    private static final class Quiet extends Accessibility {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused") // read by the serializer
        private final String landmarkVerbosity = "disabled";

        @SuppressWarnings("unused") // read by the serializer
        private final Map<String, String> screenReaderSection = Map.of("beforeChartFormat", "", "afterChartFormat", "");
    }

    /** The name of a pane or lane, written over its upper left corner. */
    static final class PaneTitle extends AxisTitle {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused") // read by the serializer
        private final String textAlign = "left";

        PaneTitle(String text, int x, int y) {
            super(text);
            setAlign(VerticalAlign.HIGH);
            setRotation(0);
            setReserveSpace(false);
            setOffset(0);
            setX(x);
            setY(y);
        }
    }
}
