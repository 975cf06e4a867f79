package app.steadier.portal.admin;

import app.steadier.portal.care.AlertAges;
import app.steadier.portal.care.AlertServices;
import app.steadier.portal.care.NoticesCard;
import app.steadier.portal.shell.DataTable;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.safety.AlertAge;
import app.steadier.safety.AlertState;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** How long safety alerts have been open, without a name. */
@Route(value = AdminLinks.ALERTS, layout = StaffFrame.class)
@RolesAllowed("ADMIN")
class AlertsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AlertServices services;

    AlertsView(AlertServices services) {
        super("alert.nav");
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<AlertAge> open = services.alerts().ages();
        long waiting = open.stream()
                .filter(alert -> alert.state() == AlertState.RAISED)
                .count();
        begin(new PageHeader(Text.of("alert.nav"))
                .sentence(Text.of("alert.sentence", open.size(), waiting) + " " + Text.of("alert.admin")));
        NoticesCard.of(services.notices(), this::show).ifPresent(this::add);
        Section card = Parts.card(Text.of("alert.list"));
        if (open.isEmpty()) {
            card.add(Parts.empty(Text.of("alert.none"), Text.of("alert.none.text")));
        }
        if (!open.isEmpty()) {
            DataTable table = new DataTable(Text.of("alert.list"), List.of(Text.of("alert.stands")));
            open.forEach(alert -> table.rowOf(List.of(AlertAges.state(alert.state(), alert.minutes()))));
            card.add(table);
        }
        add(card);
    }
}
