package app.steadier.portal.care;

import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.safety.AlertBanner;
import app.steadier.safety.AlertRow;
import app.steadier.safety.AlertState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** Open alerts for clinicians: without an answer first, each with its clock. */
public final class AlertsBoard extends Div {

    private static final long serialVersionUID = 1L;

    /** @param all how many wait in the whole program, also those the caller does not see */
    public AlertsBoard(List<AlertRow> open, AlertBanner all, AlertLinks links) {
        addClassName("st-stack-wide");
        if (open.isEmpty()) {
            add(Parts.plainCard(Parts.empty(Glyph.CHECK, Text.of("alert.none"), Text.of("alert.none.text"))));
        }
        open.forEach(alert -> add(card(alert, links, alert.equals(open.getFirst()))));
        long others = all.unanswered()
                - open.stream()
                        .filter(alert -> alert.state() == AlertState.RAISED)
                        .count();
        if (others > 0) {
            add(Parts.paragraph(Text.of("alert.elsewhere", others), "st-muted"));
        }
    }

    private static Section card(AlertRow alert, AlertLinks links, boolean first) {
        Div badges = new Div(AlertWords.state(alert.state(), alert.minutes(), alert.ownerName()));
        badges.addClassName("st-line");
        Anchor open = Parts.button(
                links.alert(alert.id()),
                Text.of(alert.state() == AlertState.RAISED ? "alert.open.take" : "alert.open"),
                first);
        open.setAriaLabel(open.getText() + ": " + alert.name());
        Div buttons = new Div(open);
        buttons.addClassName("st-line");
        Section card = new Section(
                new H2(alert.name()),
                badges,
                Parts.paragraph(AlertWords.why(alert)),
                Parts.paragraph(
                        alert.state() == AlertState.RAISED && alert.ownerName() != null
                                ? Text.of("alert.with", alert.ownerName()) + " " + AlertWords.told(alert)
                                : AlertWords.told(alert),
                        "st-muted",
                        "st-small"),
                buttons);
        card.addClassName("st-card");
        if (alert.state() == AlertState.RAISED) {
            card.addClassName("st-urgent");
        }
        return card;
    }
}
