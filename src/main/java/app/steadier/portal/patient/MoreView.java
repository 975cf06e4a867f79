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
import java.util.Comparator;
import java.util.List;

/** Everything that is not needed every day: medicine, language, colors, sign-out. */
@Route(value = "patient/more", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class MoreView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PersonalControls controls;

    private final transient List<MoreItem> items;

    MoreView(PersonalControls controls, List<MoreItem> items) {
        super("patient.nav.more");
        this.controls = controls;
        this.items =
                items.stream().sorted(Comparator.comparingInt(MoreItem::order)).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(Text.of("patient.nav.more"));
        for (MoreItem item : items) {
            add(Parts.card(
                    Text.of(item.title()),
                    Parts.paragraph(Text.of(item.what()), "st-muted"),
                    Parts.link(item.path(), Text.of("patient.more.open", Text.of(item.title())))));
        }
        add(Parts.card(Text.of("patient.more.settings"), controls.build()));
    }
}
