package app.steadier.portal.care;

import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.safety.AlertPage;
import app.steadier.safety.AlertRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.UUID;

/** The page of one alert in a clinician's wing. Whoever was told of it and opens it has seen it. */
public abstract class OneAlert extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AlertServices services;
    private final transient AlertLinks links;

    protected OneAlert(AlertServices services, AlertLinks links) {
        super("alert.one");
        this.services = services;
        this.links = links;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        UUID alert = ConsentAddress.id(event.getRouteParameters().get("alert").orElse(""));
        AlertPage page = services.pages().page(alert);
        boolean news = services.notices().unread().stream()
                        .filter(notice -> notice.alert().equals(alert))
                        .peek(notice -> services.notices().seen(notice.id()))
                        .count()
                > 0;
        show(news ? services.pages().page(alert) : page);
    }

    private void show(AlertPage page) {
        AlertRow alert = page.detail().alert();
        begin(new PageHeader(Text.of("alert.one.of", alert.name()))
                .over(Parts.link(links.alerts(), Text.of("alert.nav")))
                .actions(actions(page)));
        add(new AlertDesk(page, services, links, () -> show(services.pages().page(alert.id()))));
    }

    private Component[] actions(AlertPage page) {
        return page.mayReadPlan()
                ? new Component[] {
                    Parts.button(links.person(page.detail().alert().patient()), Text.of("alert.person"), false)
                }
                : new Component[0];
    }
}
