package app.steadier.portal.shell;

import app.steadier.access.Role;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;

/** The patient's frame: help always in the same place, five places in reach of the thumb. */
@RolesAllowed("PATIENT")
public class PatientFrame extends Frame {

    private static final long serialVersionUID = 1L;
    private static final String CHECK_IN = "patient/check-in";

    private final transient List<NavItem> mine;

    PatientFrame(PersonalControls controls, List<NavItem> items, @Value("${steadier.demo:false}") boolean demo) {
        super(controls);
        addClassName("st-frame-patient");
        mine = items.stream()
                .filter(item -> item.role() == Role.PATIENT)
                .sorted(Comparator.comparingInt(NavItem::order))
                .toList();
        Header top = new Header(skip(), brand("patient"), help());
        top.addClassName("st-bar");
        if (demo) {
            top.add(demonstration());
        }
        addToNavbar(top);
        Footer foot = new Footer(controls());
        foot.addClassName("st-foot");
        Div drawer = new Div(navigation("st-nav", Text.of("shell.navigation"), mine), foot);
        drawer.addClassName("st-drawer");
        addToDrawer(drawer);
        addToNavbar(true, navigation("st-bottom", Text.of("shell.navigation"), mine));
    }

    /** The check-in belongs to the first place, Today; other pages without a place of their own to the last, More. */
    @Override
    Optional<NavItem> otherwise(String page) {
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(page.startsWith(CHECK_IN) ? mine.getFirst() : mine.getLast());
    }
}
