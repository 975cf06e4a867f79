package app.steadier.portal.shell;

import app.steadier.access.Role;
import app.steadier.access.SignedIn;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;

/** The frame of staff: a drawer with the places of every role the person has. */
@RolesAllowed({"THERAPIST", "PRESCRIBER", "COORDINATOR", "ADMIN"})
public class StaffFrame extends Frame {

    private static final long serialVersionUID = 1L;

    StaffFrame(
            PersonalControls controls,
            List<NavItem> items,
            List<StaffBand> bands,
            @Value("${steadier.demo:false}") boolean demo) {
        super(controls);
        addClassName("st-frame-staff");
        setPrimarySection(Section.DRAWER);
        SignedIn person = Preferences.signedIn();
        String home = RootView.home(person);
        Div drawer = new Div();
        drawer.addClassName("st-drawer");
        if (person != null) {
            List<Role> roles = person.caller().roles().stream().sorted().toList();
            for (Role role : roles) {
                String label = roles.size() > 1 ? Text.of("shell.wing", role) : Text.of("shell.navigation");
                Nav nav = navigation("st-nav", label, places(items, role));
                if (roles.size() > 1) {
                    nav.addComponentAsFirst(Parts.paragraph(label, "st-nav-label"));
                }
                if (drawer.getComponentCount() == 0) {
                    nav.addComponentAsFirst(brand(home));
                }
                drawer.add(nav);
            }
            drawer.add(foot(person.caller().name(), roles));
        }
        addToDrawer(drawer);
        Header top = new Header(skip(), menu(), brand(home));
        top.addClassName("st-bar");
        if (demo) {
            top.add(demonstration());
        }
        bands.forEach(band -> top.add(band.band()));
        addToNavbar(top);
    }

    /** Opens and closes the drawer of a narrow window. Drawn by the browser, so every page has it at once. */
    private NativeButton menu() {
        NativeButton menu = new NativeButton("", click -> setDrawerOpened(!isDrawerOpened()));
        menu.add(Glyph.LIST.icon());
        menu.addClassName("st-menu");
        menu.setAriaLabel(Text.of("shell.menu"));
        return menu;
    }

    private static List<NavItem> places(List<NavItem> items, Role role) {
        return items.stream()
                .filter(item -> item.role() == role)
                .sorted(Comparator.comparingInt(NavItem::order))
                .toList();
    }

    private Footer foot(String name, List<Role> roles) {
        Div words = new Div(
                Parts.span(name, "st-strong"),
                Parts.span(
                        roles.stream().map(role -> Text.of("shell.role", role)).collect(Collectors.joining(", ")),
                        "st-muted",
                        "st-extra-small"));
        words.addClassName("st-stack");
        Div who = new Div(new Initials(name), words);
        who.addClassName("st-who");
        Footer foot = new Footer(who);
        foot.add(controls());
        foot.addClassName("st-foot");
        return foot;
    }
}
