package app.steadier.portal.patient;

import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.PersonalControls;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Everything that is not needed every day: medicine, language, colors, sign-out. */
@Route(value = "patient/more", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class MoreView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PersonalControls controls;

    MoreView(PersonalControls controls) {
        super("patient.nav.more");
        this.controls = controls;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(Text.of("patient.nav.more"));
        add(Parts.card(
                Text.of("patient.medication.title"),
                Parts.link(PatientLinks.medication(), Text.of("patient.medication.open"))));
        add(Parts.card(
                Text.of("patient.consents"),
                Parts.paragraph(Text.of("patient.consents.what"), "st-muted"),
                Parts.link(PatientLinks.consents(), Text.of("patient.consents.open"))));
        add(Parts.card(Text.of("patient.more.settings"), controls.build()));
    }
}
