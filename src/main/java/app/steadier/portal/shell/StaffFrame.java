package app.steadier.portal.shell;

import app.steadier.access.SignedIn;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/** The frame of staff: a drawer with the places of every role the person has. */
public class StaffFrame extends Frame {

    private static final long serialVersionUID = 1L;

    StaffFrame(PersonalControls controls, List<NavItem> items, @Value("${steadier.demo:false}") boolean demo) {
        setPrimarySection(Section.DRAWER);
        SignedIn person = Preferences.signedIn();
        List<NavItem> mine = items.stream()
                .filter(item -> person != null && person.caller().is(item.role()))
                .sorted(Comparator.comparing(NavItem::role).thenComparingInt(NavItem::order))
                .toList();
        Div drawer = new Div(brand(RootView.home(person)), navigation("st-nav", mine));
        drawer.addClassName("st-drawer");
        Div foot = new Div(Parts.span(person == null ? "" : person.getUsername(), "st-caption"));
        foot.addClassName("st-foot");
        foot.add(controls.build());
        drawer.add(foot);
        addToDrawer(drawer);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Text.of("shell.menu"));
        Div bar = new Div(skip(), toggle);
        bar.addClassName("st-bar");
        addToNavbar(bar);
        if (demo) {
            bar.add(demonstration());
        }
    }
}
