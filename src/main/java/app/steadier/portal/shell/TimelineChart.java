package app.steadier.portal.shell;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.Series;
import com.vaadin.flow.component.charts.model.VerticalAlign;
import com.vaadin.flow.component.charts.model.YAxis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lanes on one axis of days: medicines with their doses, side effects, lines, attendance, questionnaires, and the days
 * on which something changed through all of them. The same as a table one tap away.
 */
public final class TimelineChart extends ChartCard {

    private static final long serialVersionUID = 1L;

    private static final int LEFT = 176;
    private static final int NAME = 20;
    private static final int RIGHT = 20;
    private static final int TOP = 26;
    private static final int BOTTOM = 8;
    private static final int BETWEEN = 16;
    private static final int STRIP = 22;

    /** What one strip of the picture holds. Its name stands at the left, with a grey line under it. */
    public sealed interface Lane permits Medicine, Events, Values, Cells {

        String name();

        String under();
    }

    /** A dose of a day. */
    public enum Dose {
        TOOK,
        SKIPPED,
        UNKNOWN,
        OPEN
    }

    /**
     * Time with one order; both days inclusive.
     *
     * @param words strength and times, written into the bar
     */
    public record Span(LocalDate from, LocalDate to, String words) {}

    /**
     * @param words what screen readers and the table say of it
     */
    public record DoseDay(LocalDate day, Dose dose, String words) {}

    /** A medicine: bars of its orders over the doses of each day. */
    public record Medicine(String name, String under, List<Span> spans, List<DoseDay> doses) implements Lane {}

    /**
     * Something on one day, with its words beside it.
     *
     * @param level 0 to 4 for a questionnaire's band, 5 for plain, 6 for one to look at
     */
    public record Event(LocalDate day, String words, int level) {

        public static final int PLAIN = 5;
        public static final int ATTENTION = 6;
    }

    /** Side effects, or questionnaires with their bands. */
    public record Events(String name, String under, List<Event> events) implements Lane {}

    /**
     * A line over the days.
     *
     * @param css s-craving, s-anxiety, s-sleep and so on, as for {@link TrendChart}
     * @param values one for each day from first to last; null where nothing is known
     * @param band a range to mark, for example under 5 hours; null for none
     */
    public record Values(
            String name,
            String under,
            String css,
            int min,
            int max,
            List<@Nullable BigDecimal> values,
            TrendChart.@Nullable Band band)
            implements Lane {}

    /**
     * Attendance of a day.
     *
     * @param words what screen readers and the table say of it
     */
    public record Cell(LocalDate day, AttendanceStrip.Mark mark, String words) {}

    /** Lettered cells, as in {@link AttendanceStrip}. */
    public record Cells(String name, String under, List<Cell> cells) implements Lane {}

    /** @param sentence says what the data show; also the chart's description for screen readers */
    public TimelineChart(
            String heading,
            String sentence,
            LocalDate first,
            LocalDate last,
            List<Lane> lanes,
            List<TrendChart.Change> changes) {
        super(heading, sentence);
        addClassName("st-timeline");
        forms(chart(sentence, first, last, lanes, changes), () -> table(heading, first, lanes, changes));
    }

    private static Chart chart(
            String sentence, LocalDate first, LocalDate last, List<Lane> lanes, List<TrendChart.Change> changes) {
        Chart chart = new Chart(ChartType.SCATTER);
        Configuration configuration = ChartSetup.begin(chart, sentence);
        configuration.getLegend().setEnabled(false);
        configuration.getChart().setMarginLeft(LEFT);
        configuration.getChart().setMarginRight(RIGHT);
        configuration.getChart().setMarginTop(TOP);
        configuration.getChart().setMarginBottom(BOTTOM);
        configuration.getxAxis().setOpposite(true);
        configuration.getxAxis().setGridLineWidth(1);
        configuration.getxAxis().setClassName("t-days");
        ChartSetup.days(configuration.getxAxis(), first, last);
        changes.forEach(change -> configuration.getxAxis().addPlotLine(change(change, first, last)));
        int top = TOP + BETWEEN;
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            int height = LaneSeries.height(lane);
            configuration.addyAxis(axis(lane, top, height));
            for (Series series : LaneSeries.of(lane, first, i)) {
                configuration.addSeries(series);
            }
            top += height + BETWEEN;
        }
        chart.setHeight(top + (changes.isEmpty() ? 0 : STRIP) + BOTTOM + "px");
        return chart;
    }

    /** The words of a change stand in a strip of their own below the lanes. */
    private static PlotLine change(TrendChart.Change change, LocalDate first, LocalDate last) {
        PlotLine line = ChartSetup.line(change.day(), change.words(), first, last);
        line.getLabel().setVerticalAlign(VerticalAlign.BOTTOM);
        line.getLabel().setY(-6);
        return line;
    }

    private static YAxis axis(Lane lane, int top, int height) {
        YAxis axis = new YAxis();
        axis.setTitle(new ChartSetup.PaneTitle(title(lane), -LEFT + 14, 12));
        axis.setTop(String.valueOf(top));
        axis.setHeight(String.valueOf(height));
        axis.setOffset(0);
        axis.getLabels().setReserveSpace(false);
        axis.setStartOnTick(false);
        axis.setEndOnTick(false);
        if (lane instanceof Values values) {
            axis.setMin(values.min());
            axis.setMax(values.max());
            axis.setTickInterval((values.max() - values.min()) / 2.0);
            if (values.band() != null) {
                axis.addPlotBand(ChartSetup.band(values.band()));
            }
        } else {
            axis.setMin(0);
            axis.setMax(1);
            axis.setTickInterval(1);
            axis.getLabels().setEnabled(false);
            axis.setClassName("st-quiet");
        }
        return axis;
    }

    /** The name over its grey line; the end of a long name goes on in the grey line. */
    private static String title(Lane lane) {
        String name = lane.name();
        String under = lane.under();
        int space = name.length() <= NAME ? -1 : name.lastIndexOf(' ', NAME);
        if (space > 0) {
            under = name.substring(space + 1) + (under.isBlank() ? "" : ", " + under);
            name = name.substring(0, space);
        }
        return ChartSetup.escape(name) + "<br><span class=\"st-under\">"
                + (under.isBlank() ? "&nbsp;" : ChartSetup.escape(under)) + "</span>";
    }

    private static DataTable table(String heading, LocalDate first, List<Lane> lanes, List<TrendChart.Change> changes) {
        SortedMap<LocalDate, List<List<String>>> rows = new TreeMap<>();
        changes.forEach(change -> put(rows, change.day(), Text.of("shell.chart.change"), change.words()));
        for (Lane lane : lanes) {
            switch (lane) {
                case Medicine medicine -> {
                    medicine.spans().forEach(span -> put(rows, span.from(), lane.name(), span.words()));
                    medicine.doses().forEach(dose -> put(rows, dose.day(), lane.name(), dose.words()));
                }
                case Events events ->
                    events.events().forEach(event -> put(rows, event.day(), lane.name(), event.words()));
                case Cells cells -> cells.cells().forEach(cell -> put(rows, cell.day(), lane.name(), cell.words()));
                case Values values -> {
                    for (int i = 0; i < values.values().size(); i++) {
                        BigDecimal value = values.values().get(i);
                        if (value != null) {
                            put(rows, first.plusDays(i), lane.name(), value.toPlainString());
                        }
                    }
                }
            }
        }
        DataTable table = new DataTable(
                heading,
                List.of(Text.of("shell.chart.day"), Text.of("shell.chart.what"), Text.of("shell.chart.value")));
        new ArrayList<>(rows.keySet())
                .reversed()
                .forEach(day -> rows.getOrDefault(day, List.of())
                        .forEach(row -> table.row(List.of(Dates.list(day), row.get(0), row.get(1)))));
        return table;
    }

    private static void put(SortedMap<LocalDate, List<List<String>>> rows, LocalDate day, String what, String value) {
        rows.computeIfAbsent(day, none -> new ArrayList<>()).add(List.of(what, value));
    }
}
