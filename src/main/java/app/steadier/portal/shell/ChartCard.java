package app.steadier.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The card round a chart: heading, chart or table, the sentence, the chart or the table, a note. */
abstract class ChartCard extends Section {

    private static final long serialVersionUID = 1L;

    /** Chart or table, as chosen last in this session. */
    private static final String FORM = "steadier-chart-form";

    private final transient List<Segmented<Boolean>> form = new ArrayList<>();
    private final Div place = new Div();

    ChartCard(String heading, String sentence) {
        addClassNames("st-card", "st-chart");
        Div end = new Div();
        end.addClassName("st-card-aside");
        Div head = new Div(new H2(heading), end);
        head.addClassName("st-card-head");
        Segmented<Boolean> choice = new Segmented<>(
                        Text.of("shell.chart.formOf", heading),
                        List.of(Boolean.FALSE, Boolean.TRUE),
                        asTable -> Text.of(asTable ? "shell.chart.table" : "shell.chart.chart"),
                        this::choose)
                .icons(Map.of(Boolean.FALSE, Glyph.CHART, Boolean.TRUE, Glyph.TABLE));
        form.add(choice);
        end.add(choice);
        place.addClassName("st-chart-place");
        add(head, Parts.paragraph(sentence, "st-sentence"), place);
    }

    /** A line under the chart: what its signs mean. */
    public final void note(String text) {
        add(Parts.paragraph(text, "st-muted", "st-small"));
    }

    /** What stands in the card: both forms of the same data. */
    final void forms(Component chart, Supplier<? extends Component> table) {
        this.chart = chart;
        this.table = table;
        show(remembered());
    }

    private transient Component chart = place;
    private transient Supplier<? extends Component> table = Div::new;

    private void choose(boolean asTable) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.setAttribute(FORM, asTable);
        }
        show(asTable);
    }

    private void show(boolean asTable) {
        form.getFirst().show(asTable);
        place.removeAll();
        place.add(asTable ? table.get() : chart);
    }

    private static boolean remembered() {
        VaadinSession session = VaadinSession.getCurrent();
        return session != null && Boolean.TRUE.equals(session.getAttribute(FORM));
    }
}
