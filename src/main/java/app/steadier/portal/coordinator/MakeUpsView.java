package app.steadier.portal.coordinator;

import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.WaitingMakeUps;
import app.steadier.schedule.MakeUpService;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Make-ups that wait for an answer. */
@Route(value = CoordinatorLinks.MAKE_UPS, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class MakeUpsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MakeUpService makeUps;

    MakeUpsView(MakeUpService makeUps) {
        super("coordinator.nav.makeUps");
        this.makeUps = makeUps;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(new PageHeader(Text.of("coordinator.nav.makeUps")).sentence(Text.of("coordinator.makeUps.text")));
        add(new WaitingMakeUps(makeUps, CoordinatorLinks::person));
    }
}
