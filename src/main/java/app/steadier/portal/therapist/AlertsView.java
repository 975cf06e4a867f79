package app.steadier.portal.therapist;

import app.steadier.portal.care.AlertServices;
import app.steadier.portal.care.OpenAlerts;
import app.steadier.portal.shell.StaffFrame;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Open safety alerts. */
@Route(value = TherapistLinks.ALERTS, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class AlertsView extends OpenAlerts {

    private static final long serialVersionUID = 1L;

    AlertsView(AlertServices services) {
        super(services, new SafetyLinks());
    }
}
