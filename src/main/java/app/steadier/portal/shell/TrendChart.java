package app.steadier.portal.shell;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.YAxis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chart card for one to three lines a pane over days: heading, a sentence that says what it shows, chart or table.
 * Gaps are gaps, axes show their whole range, and one card may stack panes over one axis. Up to 180 days; for more, give
 * weekly medians and say so in the sentence.
 */
public final class TrendChart extends ChartCard {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 180;
    private static final int LINES = 3;

    /**
     * One line.
     *
     * @param css class that gives the measure its colour, dash and marker: s-mood (and attendance), s-craving,
     *     s-hardest, s-anxiety, s-sleep, s-clear
     * @param values one for each day; null where nothing is known
     */
    public record Series(String name, String css, List<@Nullable BigDecimal> values) {}

    /**
     * A range with its word inside.
     *
     * @param level 0 to 4, from minimal to severe: the tint
     */
    public record Band(double from, double to, String words, int level) {}

    /** A plot with its own full range: 0 to 10, 0 to 24 hours, 0 to 100 percent. Patients see no bands. */
    public record Pane(String title, int min, int max, List<Series> series, List<Band> bands) {

        public Pane(String title, int min, int max, List<Series> series) {
            this(title, min, max, series, List.of());
        }
    }

    /** A change on one day, drawn through all panes. */
    public record Change(LocalDate day, String words) {}

    /**
     * @param sentence says what the data show; also the chart's description for screen readers
     * @throws IllegalArgumentException for more than 180 days or more than three lines in one pane
     */
    public TrendChart(String heading, String sentence, List<LocalDate> days, List<Pane> panes, List<Change> changes) {
        super(heading, sentence);
        if (days.size() > LONGEST
                || panes.stream().anyMatch(pane -> pane.series().size() > LINES)) {
            throw new IllegalArgumentException("A chart has at most 180 days, and a pane three lines");
        }
        addClassName(panes.size() > 1 ? "st-panes-" + Math.min(panes.size(), 4) : "st-panes-1");
        forms(chart(sentence, days, panes, changes), () -> table(heading, days, panes));
    }

    private static Chart chart(String sentence, List<LocalDate> days, List<Pane> panes, List<Change> changes) {
        Chart chart = new Chart(ChartType.LINE);
        Configuration configuration = ChartSetup.begin(chart, sentence);
        boolean named = panes.stream().anyMatch(pane -> pane.series().size() > 1);
        boolean atTheEnd = named && !Preferences.patientSizes();
        configuration.getLegend().setEnabled(named && !atTheEnd);
        if (atTheEnd) {
            configuration.getChart().setMarginRight(150);
        }
        if (!days.isEmpty()) {
            LocalDate first = days.getFirst();
            LocalDate last = days.getLast();
            ChartSetup.days(configuration.getxAxis(), first, last);
            changes.forEach(change ->
                    configuration.getxAxis().addPlotLine(ChartSetup.line(change.day(), change.words(), first, last)));
        }
        int height = 100 / panes.size();
        for (int i = 0; i < panes.size(); i++) {
            Pane pane = panes.get(i);
            YAxis axis = axis(pane, panes.size() > 1);
            axis.setTop(i * height + (panes.size() > 1 ? 4 : 0) + "%");
            axis.setHeight(height - (panes.size() > 1 ? 7 : 0) + "%");
            configuration.addyAxis(axis);
            for (Series series : pane.series()) {
                configuration.addSeries(series(series, days, i, atTheEnd));
            }
        }
        return chart;
    }

    private static YAxis axis(Pane pane, boolean several) {
        YAxis axis = new YAxis();
        axis.setTitle(new ChartSetup.PaneTitle(several ? ChartSetup.escape(pane.title()) : "", 4, -6));
        axis.setMin(pane.min());
        axis.setMax(pane.max());
        axis.setStartOnTick(false);
        axis.setEndOnTick(false);
        axis.setTickInterval((pane.max() - pane.min()) / 2.0);
        axis.setOffset(0);
        pane.bands().forEach(band -> axis.addPlotBand(ChartSetup.band(band)));
        return axis;
    }

    private static DataSeries series(Series series, List<LocalDate> days, int axis, boolean atTheEnd) {
        DataSeries data = new DataSeries(ChartSetup.escape(series.name()));
        DataSeriesItem last = null;
        for (int i = 0; i < days.size(); i++) {
            DataSeriesItem item = new DataSeriesItem();
            item.setX(ChartSetup.at(days.get(i)));
            BigDecimal value = series.values().get(i);
            if (value != null) {
                item.setY(value);
                last = item;
            }
            data.add(item);
        }
        if (atTheEnd && last != null) {
            last.setDataLabels(end());
        }
        PlotOptionsLine line = new PlotOptionsLine();
        line.setConnectNulls(false);
        line.setClassName(series.css());
        line.setMarker(ChartSetup.marker(series.css()));
        data.setPlotOptions(line);
        data.setyAxis(axis);
        return data;
    }

    /** Name and value beside the last point. */
    private static DataLabels end() {
        DataLabels end = new DataLabels(true);
        end.setFormat("{series.name} {y}");
        end.setAlign(HorizontalAlign.LEFT);
        end.setX(8);
        end.setY(5);
        end.setCrop(false);
        end.setOverflow("allow");
        end.setAllowOverlap(true);
        return end;
    }

    private static DataTable table(String heading, List<LocalDate> days, List<Pane> panes) {
        List<Series> all =
                panes.stream().flatMap(pane -> pane.series().stream()).toList();
        List<String> headings = new ArrayList<>(List.of(Text.of("shell.chart.day")));
        all.forEach(series -> headings.add(series.name()));
        DataTable table = new DataTable(heading, headings);
        for (int i = days.size() - 1; i >= 0; i--) {
            List<String> cells = new ArrayList<>(List.of(Dates.list(days.get(i))));
            for (Series series : all) {
                BigDecimal value = series.values().get(i);
                cells.add(value == null ? Text.of("shell.chart.nothing") : value.toPlainString());
            }
            table.row(cells);
        }
        return table;
    }
}
