package app.steadier.portal.shell;

import app.steadier.access.Role;
import app.steadier.access.SignedIn;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Sends everyone to the start of their own portal. */
@Route("")
@PermitAll
class RootView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(home(Preferences.signedIn()));
    }

    /** Where a person's day begins. */
    static String home(@Nullable SignedIn person) {
        if (person == null) {
            return "login";
        }
        if (person.caller().is(Role.PATIENT)) {
            return "patient";
        }
        if (person.caller().is(Role.THERAPIST)) {
            return "therapist";
        }
        if (person.caller().is(Role.PRESCRIBER)) {
            return "medical";
        }
        return person.caller().is(Role.COORDINATOR) ? "coordinator" : "admin";
    }
}
