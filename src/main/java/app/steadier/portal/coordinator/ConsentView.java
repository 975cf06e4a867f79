package app.steadier.portal.coordinator;

import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.consent.ConsentKind;
import app.steadier.consent.ConsentPage;
import app.steadier.portal.care.ConsentAddress;
import app.steadier.portal.care.ConsentDesk;
import app.steadier.portal.care.ConsentServices;
import app.steadier.portal.care.PaperSigning;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One consent: prepared here, signed by the person, ended in writing. */
@Route(value = CoordinatorLinks.CONSENT, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class ConsentView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ConsentServices services;

    ConsentView(ConsentServices services) {
        super("consent.one");
        this.services = services;
    }

    /** @throws NotAvailable when an address holds no id */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ConsentAddress address = ConsentAddress.of(event);
        show(address.patient(), address.consent(), address.kind());
    }

    private void show(PatientId patient, UUID consent, @Nullable ConsentKind kind) {
        ConsentPage page = services.consents().page(patient);
        begin(new PageHeader(Text.of("consent.one.of", page.name()))
                .over(Parts.link(new CareLinks().consents(patient), Text.of("consent.list.of", page.name()))));
        add(new ConsentDesk(
                page,
                consent,
                kind,
                services,
                text -> new PaperSigning(consent, text, page.name(), services, () -> show(patient, consent, null)),
                () -> show(patient, consent, null)));
    }
}
