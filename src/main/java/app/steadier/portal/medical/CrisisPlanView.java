package app.steadier.portal.medical;

import app.steadier.base.PatientId;
import app.steadier.portal.care.PlanDesk;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.safety.CrisisPlanPage;
import app.steadier.safety.CrisisPlanService;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A person's crisis plan with its versions. */
@Route(value = MedicalLinks.CRISIS_PLAN, layout = StaffFrame.class)
@RolesAllowed("PRESCRIBER")
class CrisisPlanView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CrisisPlanService plans;

    CrisisPlanView(CrisisPlanService plans) {
        super("alert.plan");
        this.plans = plans;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PatientId.parse(event.getRouteParameters().get("patient").orElse("")));
    }

    private void show(PatientId patient) {
        CrisisPlanPage page = plans.page(patient);
        begin(new PageHeader(Text.of("alert.plan.of", page.name()))
                .over(Parts.link(MedicalLinks.patient(patient), page.name()))
                .sentence(Text.of("alert.plan.text")));
        add(new PlanDesk(
                page,
                false,
                (tap, upon, text) -> plans.writeMedication(tap, patient, upon, text.medication()),
                () -> show(patient)));
    }
}
