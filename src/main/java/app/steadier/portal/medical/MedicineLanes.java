package app.steadier.portal.medical;

import app.steadier.medication.DoseState;
import app.steadier.medication.MedicationPage;
import app.steadier.medication.MedicationPage.DoseDay;
import app.steadier.medication.MedicationPage.Medicine;
import app.steadier.portal.shell.DataTable;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Segmented;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One lane for each medicine, one cell for each day: took, skipped, not reported. The same as a table one tap away. */
final class MedicineLanes {

    private MedicineLanes() {}

    static Section card(MedicationPage page) {
        Section card = Parts.card(
                Text.of("medical.lanes.heading"), Parts.paragraph(Text.of("medical.lanes.legend"), "st-muted"));
        List<Medicine> lanes =
                page.medicines().stream().filter(each -> !each.days().isEmpty()).toList();
        if (lanes.isEmpty()) {
            card.add(Parts.empty(Text.of("medical.lanes.empty"), Text.of("medical.lanes.emptyText")));
            return card;
        }
        List<LocalDate> days = page.from().datesUntil(page.to().plusDays(1)).toList();
        Div grid = new Div();
        grid.addClassName("st-lanes");
        DataTable table = new DataTable(
                Text.of("medical.lanes.heading"),
                List.of(
                        Text.of("medical.lanes.day"),
                        Text.of("medical.queue.medicine"),
                        Text.of("medical.lanes.reported")));
        for (Medicine lane : lanes) {
            grid.add(name(lane), lane(lane, days));
            lane.days()
                    .reversed()
                    .forEach(day -> table.row(List.of(Dates.list(day.day()), title(lane), words(day.state()))));
        }
        table.setVisible(false);
        List<Segmented<Boolean>> self = new ArrayList<>();
        Segmented<Boolean> form = new Segmented<>(
                Text.of("shell.chart.form"),
                List.of(Boolean.FALSE, Boolean.TRUE),
                asTable -> Text.of(asTable ? "shell.chart.table" : "shell.chart.chart"),
                asTable -> {
                    grid.setVisible(!asTable);
                    table.setVisible(asTable);
                    self.getFirst().show(asTable);
                });
        self.add(form);
        form.show(Boolean.FALSE);
        card.add(form, grid, table);
        return card;
    }

    private static String title(Medicine lane) {
        return lane.name() + " " + lane.strength();
    }

    private static Div name(Medicine lane) {
        return new Div(
                Parts.span(title(lane), "st-strong"), Parts.paragraph(Words.covered(lane.covered()), "st-caption"));
    }

    private static Div lane(Medicine lane, List<LocalDate> days) {
        Map<LocalDate, DoseDay> known =
                lane.days().stream().collect(Collectors.toMap(DoseDay::day, Function.identity()));
        Div cells = new Div();
        cells.addClassName("st-lane");
        cells.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", Text.of("medical.lanes.says", title(lane), Words.covered(lane.covered())));
        for (LocalDate day : days) {
            DoseDay dose = known.get(day);
            cells.add(dose == null ? new Span() : cell(dose));
        }
        return cells;
    }

    private static Span cell(DoseDay dose) {
        DoseState state = dose.state();
        Span cell = new Span(Text.of("medical.lanes.letter." + key(state)));
        cell.addClassName(state == DoseState.TOOK ? "took" : state == DoseState.SKIPPED ? "skipped" : "unknown");
        cell.getElement().setAttribute("title", Text.of("medical.lanes.cell", Dates.list(dose.day()), words(state)));
        return cell;
    }

    private static String words(@Nullable DoseState state) {
        return Text.of("medical.lanes.state." + key(state));
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
