package app.steadier.portal.therapist;

import app.steadier.portal.care.AlertServices;
import app.steadier.portal.care.OneAlert;
import app.steadier.portal.shell.StaffFrame;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One safety alert. */
@Route(value = TherapistLinks.ALERT, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class AlertView extends OneAlert {

    private static final long serialVersionUID = 1L;

    AlertView(AlertServices services) {
        super(services, new SafetyLinks());
    }
}
