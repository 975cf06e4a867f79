package app.steadier.portal.medical;

import app.steadier.portal.care.AlertServices;
import app.steadier.portal.care.OneAlert;
import app.steadier.portal.shell.StaffFrame;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One safety alert. */
@Route(value = MedicalLinks.ALERT, layout = StaffFrame.class)
@RolesAllowed("PRESCRIBER")
class AlertView extends OneAlert {

    private static final long serialVersionUID = 1L;

    AlertView(AlertServices services) {
        super(services, new SafetyLinks());
    }
}
