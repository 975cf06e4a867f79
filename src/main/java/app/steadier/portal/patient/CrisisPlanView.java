package app.steadier.portal.patient;

import app.steadier.portal.care.PlanDesk;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.safety.CrisisPlanPage;
import app.steadier.safety.CrisisPlanService;
import app.steadier.safety.CrisisPlanText.OwnPart;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The person's own crisis plan: to read, to print, and their parts to write. */
@Route(value = "patient/crisis-plan", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class CrisisPlanView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CrisisPlanService plans;

    CrisisPlanView(CrisisPlanService plans) {
        super("alert.me.plan");
        this.plans = plans;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        CrisisPlanPage page = plans.myPage();
        begin(new PageHeader(Text.of("alert.me.plan")).sentence(Text.of("alert.me.plan.text")));
        PlanDesk desk = new PlanDesk(
                page,
                true,
                (tap, upon, text) -> plans.writeOwn(
                        tap,
                        upon,
                        new OwnPart(text.warningSigns(), text.ownSteps(), text.people(), text.safeSurroundings())),
                this::show);
        desk.removeClassName("st-columns");
        desk.addClassName("st-stack-wide");
        add(desk, Parts.whoSeesThis(Text.of("alert.me.plan.who")), NotSafePart.link());
    }
}
