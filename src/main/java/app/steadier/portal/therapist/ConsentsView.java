package app.steadier.portal.therapist;

import app.steadier.base.PatientId;
import app.steadier.consent.ConsentPage;
import app.steadier.portal.care.ConsentServices;
import app.steadier.portal.care.ConsentsBoard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A person's consents and contacts, and the check before something is told. */
@Route(value = TherapistLinks.CONSENTS, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class ConsentsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ConsentServices services;

    ConsentsView(ConsentServices services) {
        super("consent.list");
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PatientId.parse(event.getRouteParameters().get("patient").orElse("")));
    }

    private void show(PatientId patient) {
        CareLinks links = new CareLinks();
        ConsentPage page = services.consents().page(patient);
        begin(new PageHeader(Text.of("consent.list.of", page.name()))
                .over(Parts.link(links.person(patient), page.name()))
                .sentence(Text.of("consent.list.text")));
        add(new ConsentsBoard(page, services, links, () -> show(patient)));
    }
}
