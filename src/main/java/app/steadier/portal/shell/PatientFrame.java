package app.steadier.portal.shell;

import app.steadier.access.Role;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/** The patient's frame: help always in the same place, five places in reach of the thumb. */
public class PatientFrame extends Frame {

    private static final long serialVersionUID = 1L;

    PatientFrame(PersonalControls controls, List<NavItem> items, @Value("${steadier.demo:false}") boolean demo) {
        List<NavItem> mine = items.stream()
                .filter(item -> item.role() == Role.PATIENT)
                .sorted(Comparator.comparingInt(NavItem::order))
                .toList();
        Div bar = new Div(skip(), toggle(), brand("patient"), help());
        bar.addClassName("st-bar");
        addToNavbar(bar);
        if (demo) {
            addToNavbar(demonstration());
        }
        addToNavbar(true, navigation("st-bottom", mine));
        Div drawer = new Div(navigation("st-nav", mine));
        drawer.addClassName("st-drawer");
        Div foot = new Div(controls.build());
        foot.addClassName("st-foot");
        drawer.add(foot);
        addToDrawer(drawer);
        setDrawerOpened(false);
    }

    private static DrawerToggle toggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Text.of("shell.menu"));
        return toggle;
    }
}
