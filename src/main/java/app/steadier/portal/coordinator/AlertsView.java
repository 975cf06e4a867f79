package app.steadier.portal.coordinator;

import app.steadier.portal.care.AlertAges;
import app.steadier.portal.care.AlertGiveOn;
import app.steadier.portal.care.AlertServices;
import app.steadier.portal.care.NoticesCard;
import app.steadier.portal.care.RaiseCard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.safety.AlertClinician;
import app.steadier.safety.AlertState;
import app.steadier.safety.OfficeAlert;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Open safety alerts as the office sees them: whose, since when, who has it; never why. It gives them on and tells more people. */
@Route(value = CoordinatorLinks.ALERTS, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
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
        List<OfficeAlert> open = services.alerts().office();
        long waiting = open.stream()
                .filter(alert -> alert.state() == AlertState.RAISED)
                .count();
        begin(new PageHeader(Text.of("alert.nav"))
                .sentence(Text.of("alert.sentence", open.size(), waiting) + " " + Text.of("alert.office")));
        NoticesCard.of(services.notices(), this::show).ifPresent(this::add);
        Section card = Parts.card(Text.of("alert.list"));
        if (open.isEmpty()) {
            card.add(Parts.empty(Text.of("alert.none"), Text.of("alert.none.text")));
        } else {
            List<AlertClinician> clinicians = services.pages().clinicians();
            open.forEach(alert -> card.add(row(alert, clinicians)));
        }
        NativeDetails raise = new NativeDetails(Text.of("alert.raise.open"), new RaiseCard(services, this::show));
        raise.addClassName("st-more");
        add(card, Parts.plainCard(raise));
    }

    private Div row(OfficeAlert alert, List<AlertClinician> clinicians) {
        NativeDetails act = new NativeDetails(
                Text.of("alert.act.of", alert.name()),
                new AlertGiveOn(services.alerts(), alert.id(), alert.state(), clinicians, this::show));
        act.addClassName("st-more");
        Div row = Parts.row(
                Parts.grow(
                        Parts.person(CoordinatorLinks.person(alert.patient()), alert.name()),
                        Parts.paragraph(
                                alert.assignedTo() == null
                                        ? Text.of("alert.with.nobody")
                                        : Text.of("alert.with", alert.assignedTo()),
                                "st-muted")),
                AlertAges.state(alert.state(), alert.minutes()),
                act);
        if (alert.state() == AlertState.RAISED) {
            row.addClassName("st-urgent-row");
        }
        return row;
    }
}
