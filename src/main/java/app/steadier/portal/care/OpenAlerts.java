package app.steadier.portal.care;

import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.safety.AlertRow;
import app.steadier.safety.AlertState;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;

/** The page of open alerts in a clinician's wing. */
public abstract class OpenAlerts extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AlertServices services;
    private final transient AlertLinks links;

    protected OpenAlerts(AlertServices services, AlertLinks links) {
        super("alert.nav");
        this.services = services;
        this.links = links;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<AlertRow> open = services.alerts().open();
        long waiting = open.stream()
                .filter(alert -> alert.state() == AlertState.RAISED)
                .count();
        begin(new PageHeader(Text.of("alert.nav")).sentence(Text.of("alert.sentence", open.size(), waiting)));
        add(
                new AlertsBoard(open, services.alerts().banner(), links),
                Parts.plainCard(new Fold(Text.of("alert.raise.open"), new RaiseCard(services, this::show))));
    }
}
