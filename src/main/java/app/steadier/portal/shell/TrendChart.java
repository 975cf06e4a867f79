package app.steadier.portal.shell;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.AxisType;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.PlotOptionsSeries;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chart card: heading, a sentence that says what it shows, chart or table. Gaps are gaps, axes show their whole
 * range, and one card may stack panes over one time axis.
 */
public final class TrendChart extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * One line.
     *
     * @param css class that gives the measure its colour and dash: s-mood, s-craving, s-anxiety, s-sleep, s-clear
     * @param values one for each day; null where nothing is known
     */
    public record Series(String name, String css, List<@Nullable BigDecimal> values) {}

    /** A plot with its own full range: 0 to 10, 0 to 24 hours, 0 to 100 percent. */
    public record Pane(String title, int min, int max, List<Series> series) {}

    /** A change on one day, drawn through all panes. */
    public record Change(LocalDate day, String words) {}

    /**
     * @param sentence says what the data show; also the chart's description for screen readers
     */
    public TrendChart(String heading, String sentence, List<LocalDate> days, List<Pane> panes, List<Change> changes) {
        addClassNames("st-card", "st-chart");
        if (panes.size() > 1) {
            addClassName("tall");
        }
        add(new H2(heading), Parts.paragraph(sentence));
        Chart chart = chart(sentence, days, panes, changes);
        DataTable table = table(heading, days, panes);
        table.setVisible(false);
        List<Boolean> forms = List.of(Boolean.FALSE, Boolean.TRUE);
        List<Segmented<Boolean>> self = new ArrayList<>();
        Segmented<Boolean> form = new Segmented<>(
                Text.of("shell.chart.form"),
                forms,
                asTable -> Text.of(asTable ? "shell.chart.table" : "shell.chart.chart"),
                asTable -> {
                    chart.setVisible(!asTable);
                    table.setVisible(asTable);
                    self.getFirst().show(asTable);
                });
        self.add(form);
        form.show(Boolean.FALSE);
        add(form, chart, table);
    }

    private static Chart chart(String sentence, List<LocalDate> days, List<Pane> panes, List<Change> changes) {
        Chart chart = new Chart(ChartType.LINE);
        Configuration configuration = chart.getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setAnimation(false);
        chart.getElement().setAttribute("role", "figure").setAttribute("aria-label", sentence);
        configuration
                .getLegend()
                .setEnabled(
                        panes.stream().mapToInt(pane -> pane.series().size()).sum() > 1);
        configuration.getxAxis().setType(AxisType.DATETIME);
        for (Change change : changes) {
            PlotLine line = new PlotLine();
            line.setValue(change.day().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
            line.setLabel(new com.vaadin.flow.component.charts.model.Label(escape(change.words())));
            configuration.getxAxis().addPlotLine(line);
        }
        int height = 100 / panes.size();
        for (int i = 0; i < panes.size(); i++) {
            Pane pane = panes.get(i);
            YAxis axis = new YAxis();
            axis.setTitle(escape(pane.title()));
            axis.setMin(pane.min());
            axis.setMax(pane.max());
            axis.setEndOnTick(false);
            axis.setTop(i * height + "%");
            axis.setHeight(height - 4 + "%");
            axis.setOffset(0);
            configuration.addyAxis(axis);
            for (Series series : pane.series()) {
                configuration.addSeries(series(series, days, i));
            }
        }
        PlotOptionsSeries options = new PlotOptionsSeries();
        options.setAnimation(false);
        configuration.setPlotOptions(options);
        return chart;
    }

    private static DataSeries series(Series series, List<LocalDate> days, int axis) {
        DataSeries data = new DataSeries(escape(series.name()));
        for (int i = 0; i < days.size(); i++) {
            DataSeriesItem item = new DataSeriesItem();
            item.setX(days.get(i).atStartOfDay().toInstant(ZoneOffset.UTC));
            BigDecimal value = series.values().get(i);
            if (value != null) {
                item.setY(value);
            }
            data.add(item);
        }
        PlotOptionsLine line = new PlotOptionsLine();
        line.setConnectNulls(false);
        line.setClassName(series.css());
        data.setPlotOptions(line);
        data.setyAxis(axis);
        return data;
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

    /** The chart engine reads names as markup. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
