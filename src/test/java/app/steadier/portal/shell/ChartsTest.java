package app.steadier.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.Capability;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.util.ChartSerialization;
import com.vaadin.flow.component.html.NativeButton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one chart card: sentence, both forms, full range, gaps, nothing read as markup. */
class ChartsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final List<LocalDate> DAYS =
            FIRST.datesUntil(FIRST.plusDays(5)).toList();
    private static final String ATTACK = "<img src=x onerror=alert(1)>";

    private final UI ui = new UI();

    @BeforeEach
    void begin() {
        UI.setCurrent(ui);
    }

    @AfterEach
    void forget() {
        UI.setCurrent(null);
    }

    @Test
    @Capability("S41")
    void aTrendShowsItsSentenceTheWholeRangeAndGaps() {
        TrendChart card = trend("Craving", values(6, null, 3, null, 4));
        JsonNode drawn = drawn(card);
        assertThat(card.getElement().getTextRecursively()).contains("Craving fell.");
        assertThat(drawn.at("/chart/styledMode").asBoolean()).isTrue();
        assertThat(drawn.at("/yAxis/min").asInt()).isZero();
        assertThat(drawn.at("/yAxis/max").asInt()).isEqualTo(10);
        assertThat(drawn.at("/yAxis/endOnTick").asBoolean()).isFalse();
        JsonNode points = drawn.at("/series/0/data");
        assertThat(points.size()).isEqualTo(5);
        assertThat(points.get(1).hasNonNull("y")).isFalse();
        assertThat(drawn.at("/series/0/connectNulls").asBoolean()).isFalse();
        assertThat(drawn.at("/series/0/className").asString()).isEqualTo("s-craving");
        assertThat(drawn.at("/series/0/marker/symbol").asString()).isEqualTo("square");
    }

    @Test
    void theSameDataIsATableOneTapAway() {
        TrendChart card = trend("Craving", values(6, null, 3, null, 4));
        assertThat(find(card, Chart.class)).hasSize(1);
        click(find(card, NativeButton.class).get(1));
        assertThat(find(card, Chart.class)).isEmpty();
        String table = find(card, DataTable.class).getFirst().getElement().getTextRecursively();
        assertThat(table).contains("Mon, Nov 2").contains("6").contains("no answer");
        click(find(card, NativeButton.class).getFirst());
        assertThat(find(card, Chart.class)).hasSize(1);
    }

    @Test
    void namesAreLettersForTheChartEngine() {
        JsonNode drawn = drawn(trend(ATTACK, values(1, 2, 3, 4, 5)));
        assertThat(drawn.toString()).doesNotContain("<img").contains("&lt;img");
    }

    @Test
    void tooMuchForOnePlotIsRefused() {
        List<TrendChart.Series> four = Stream.generate(() -> series("x", values(1, 2, 3, 4, 5)))
                .limit(4)
                .toList();
        assertThatThrownBy(
                        () -> new TrendChart("h", "s", DAYS, List.of(new TrendChart.Pane("p", 0, 10, four)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        List<LocalDate> long181 =
                IntStream.range(0, 181).mapToObj(FIRST::plusDays).toList();
        assertThatThrownBy(() -> new TrendChart("h", "s", long181, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTimelineStacksItsLanesOverOneAxisAndIsATableToo() {
        TimelineChart card = new TimelineChart(
                "Medicine",
                "Naltrexone since November 2.",
                FIRST,
                FIRST.plusDays(4),
                List.of(
                        new TimelineChart.Medicine(
                                "Naltrexone",
                                "4 of 5 days",
                                List.of(new TimelineChart.Span(FIRST, FIRST.plusDays(4), "50 mg " + ATTACK)),
                                List.of(new TimelineChart.DoseDay(FIRST, TimelineChart.Dose.TOOK, "took"))),
                        new TimelineChart.Values("Sleep", "hours", "s-sleep", 0, 12, values(6, null, 3, null, 4), null),
                        new TimelineChart.Cells(
                                "Attendance",
                                "",
                                List.of(new TimelineChart.Cell(FIRST, AttendanceStrip.Mark.ABSENT, "absent")))),
                List.of(new TrendChart.Change(FIRST.plusDays(2), "50 to 25 mg")));
        JsonNode drawn = drawn(card);
        assertThat(drawn.at("/yAxis").size()).isEqualTo(3);
        assertThat(drawn.at("/yAxis/1/max").asInt()).isEqualTo(12);
        assertThat(drawn.at("/series").size()).isEqualTo(4);
        assertThat(drawn.at("/xAxis/plotLines").size()).isEqualTo(1);
        assertThat(drawn.toString()).doesNotContain("<img");
        click(find(card, NativeButton.class).get(1));
        assertThat(find(card, DataTable.class).getFirst().getElement().getTextRecursively())
                .contains("took")
                .contains("absent")
                .contains("50 to 25 mg");
    }

    private static TrendChart trend(String name, List<@Nullable BigDecimal> values) {
        return new TrendChart(
                "Craving",
                "Craving fell.",
                DAYS,
                List.of(new TrendChart.Pane("0 to 10", 0, 10, List.of(series(name, values)))),
                List.of());
    }

    private static TrendChart.Series series(String name, List<@Nullable BigDecimal> values) {
        return new TrendChart.Series(name, "s-craving", values);
    }

    private static List<@Nullable BigDecimal> values(@Nullable Integer... numbers) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (Integer number : numbers) {
            values.add(number == null ? null : BigDecimal.valueOf(number));
        }
        return values;
    }

    private static JsonNode drawn(Component card) {
        Chart chart = find(card, Chart.class).getFirst();
        return JsonMapper.shared().readTree(ChartSerialization.toJSON(chart.getConfiguration()));
    }

    static void click(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    static <T extends Component> List<T> find(Component root, Class<T> type) {
        return Stream.concat(
                        root.getChildren().filter(type::isInstance).map(type::cast),
                        root.getChildren().flatMap(child -> find(child, type).stream()))
                .toList();
    }
}
