package app.steadier.portal.shell;

import com.vaadin.flow.component.charts.model.AbstractSeries;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.DataSeriesItemXrange;
import com.vaadin.flow.component.charts.model.HorizontalAlign;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.MarkerSymbolEnum;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.PlotOptionsScatter;
import com.vaadin.flow.component.charts.model.PlotOptionsXrange;
import com.vaadin.flow.component.charts.model.SeriesTooltip;
import com.vaadin.flow.component.charts.model.VerticalAlign;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How each kind of lane of a {@link TimelineChart} is drawn; heights are pixels at 16 px text. */
final class LaneSeries {

    private static final long HALF_DAY = ChronoUnit.DAYS.getDuration().toMillis() / 2;
    private static final int BAR = 24;

    private LaneSeries() {}

    static int height(TimelineChart.Lane lane) {
        return switch (lane) {
            case TimelineChart.Medicine medicine -> 52;
            case TimelineChart.Values values -> 96;
            case TimelineChart.Events events -> 30;
            case TimelineChart.Cells cells -> 34;
        };
    }

    static List<? extends AbstractSeries> of(TimelineChart.Lane lane, LocalDate first, int axis) {
        return switch (lane) {
            case TimelineChart.Medicine medicine -> List.of(orders(medicine, axis), doses(medicine, axis));
            case TimelineChart.Values values -> List.of(values(values, first, axis));
            case TimelineChart.Events events -> List.of(events(events, axis));
            case TimelineChart.Cells cells -> List.of(cells(cells, axis));
        };
    }

    private static DataSeries orders(TimelineChart.Medicine lane, int axis) {
        DataSeries data = data(lane, axis);
        for (int i = 0; i < lane.spans().size(); i++) {
            TimelineChart.Span span = lane.spans().get(i);
            DataSeriesItemXrange bar = new DataSeriesItemXrange(
                    ChartSetup.at(span.from()) - HALF_DAY, ChartSetup.at(span.to()) + HALF_DAY, 0.76);
            String css = i > 0 && i == lane.spans().size() - 1 ? "t-later" : "t-first";
            bar.setClassName(css);
            bar.setName(ChartSetup.escape(span.words()));
            DataLabels words = words(HorizontalAlign.LEFT, css);
            words.setInside(true);
            bar.setDataLabels(words);
            data.add(bar);
        }
        PlotOptionsXrange bars = new PlotOptionsXrange();
        bars.setClassName("t-order");
        bars.setPointWidth(BAR);
        bars.setGrouping(false);
        bars.setBorderRadius(5);
        bars.setTooltip(name());
        bars.setAnimation(false);
        data.setPlotOptions(bars);
        return data;
    }

    private static DataSeries doses(TimelineChart.Medicine lane, int axis) {
        DataSeries data = data(lane, axis);
        lane.doses().forEach(dose -> {
            DataSeriesItem point = point(dose.day(), 0.14, dose.words());
            boolean small = dose.dose() == TimelineChart.Dose.UNKNOWN;
            point.setMarker(marker(small ? MarkerSymbolEnum.CIRCLE : MarkerSymbolEnum.SQUARE, small ? 2 : 5));
            point.setClassName(
                    switch (dose.dose()) {
                        case TOOK -> "t-took";
                        case SKIPPED -> "t-skipped";
                        case UNKNOWN -> "t-unknown";
                        case OPEN -> "t-open";
                    });
            data.add(point);
        });
        data.setPlotOptions(scatter("t-dose"));
        return data;
    }

    private static DataSeries events(TimelineChart.Events lane, int axis) {
        boolean scores = lane.events().stream().anyMatch(event -> event.level() < TimelineChart.Event.PLAIN);
        DataSeries data = data(lane, axis);
        for (int i = 0; i < lane.events().size(); i++) {
            TimelineChart.Event event = lane.events().get(i);
            boolean last = i == lane.events().size() - 1 && i > 0;
            DataSeriesItem point = point(event.day(), 0.5, event.words());
            String css = scores
                    ? "st-band-" + event.level()
                    : event.level() == TimelineChart.Event.ATTENTION ? "t-attention" : "t-plain";
            point.setClassName(css);
            point.setMarker(marker(MarkerSymbolEnum.DIAMOND, 8));
            DataLabels words = words(last ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT, css);
            words.setX(scores ? 0 : last ? -12 : 12);
            words.setY(0);
            words.setPadding(scores ? 5 : 0);
            words.setBorderRadius(6);
            point.setDataLabels(words);
            data.add(point);
        }
        data.setPlotOptions(scatter(scores ? "t-score" : "t-event"));
        return data;
    }

    private static DataSeries cells(TimelineChart.Cells lane, int axis) {
        DataSeries data = data(lane, axis);
        lane.cells().forEach(cell -> {
            DataSeriesItem point = point(cell.day(), 0.5, cell.words());
            point.setClassName(cell.mark().css());
            point.setMarker(marker(MarkerSymbolEnum.SQUARE, 12));
            DataLabels letter = words(HorizontalAlign.CENTER, cell.mark().css());
            letter.setFormat(ChartSetup.escape(cell.mark().letter()));
            letter.setY(0);
            point.setDataLabels(letter);
            data.add(point);
        });
        data.setPlotOptions(scatter("t-cell"));
        return data;
    }

    private static DataSeries values(TimelineChart.Values lane, LocalDate first, int axis) {
        DataSeries data = data(lane, axis);
        for (int i = 0; i < lane.values().size(); i++) {
            DataSeriesItem item = new DataSeriesItem();
            item.setX(ChartSetup.at(first.plusDays(i)));
            BigDecimal value = lane.values().get(i);
            if (value != null) {
                item.setY(value);
            }
            data.add(item);
        }
        PlotOptionsLine line = new PlotOptionsLine();
        line.setClassName(lane.css());
        line.setConnectNulls(false);
        line.setMarker(ChartSetup.marker(lane.css()));
        line.setAnimation(false);
        data.setPlotOptions(line);
        return data;
    }

    private static DataSeries data(TimelineChart.Lane lane, int axis) {
        DataSeries data = new DataSeries(ChartSetup.escape(lane.name()));
        data.setyAxis(axis);
        return data;
    }

    private static DataSeriesItem point(LocalDate day, double y, String words) {
        DataSeriesItem point = new DataSeriesItem();
        point.setX(ChartSetup.at(day));
        point.setY(y);
        point.setName(ChartSetup.escape(words));
        return point;
    }

    private static Marker marker(MarkerSymbolEnum symbol, int radius) {
        Marker marker = new Marker(true);
        marker.setSymbol(symbol);
        marker.setRadius(radius);
        return marker;
    }

    private static DataLabels words(HorizontalAlign align, String css) {
        DataLabels words = new DataLabels(true);
        words.setFormat("{point.name}");
        words.setAlign(align);
        words.setVerticalAlign(VerticalAlign.MIDDLE);
        words.setClassName(css);
        words.setAllowOverlap(true);
        words.setCrop(false);
        words.setOverflow("allow");
        return words;
    }

    private static PlotOptionsScatter scatter(String css) {
        PlotOptionsScatter scatter = new PlotOptionsScatter();
        scatter.setClassName(css);
        scatter.setTooltip(name());
        scatter.setAnimation(false);
        return scatter;
    }

    private static SeriesTooltip name() {
        SeriesTooltip name = new SeriesTooltip();
        name.setPointFormat("{point.name}");
        return name;
    }
}
