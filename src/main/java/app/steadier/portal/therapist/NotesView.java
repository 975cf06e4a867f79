package app.steadier.portal.therapist;

import app.steadier.base.ProgramTime;
import app.steadier.notes.NoteLine;
import app.steadier.notes.NotesDueService;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All notes of a therapist that want something: to be written, to be signed, to be signed second. */
@Route(value = TherapistLinks.NOTES, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class NotesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int ALL = Integer.MAX_VALUE;

    private final transient NotesDueService dues;
    private final transient ProgramTime time;

    NotesView(NotesDueService dues, ProgramTime time) {
        super("therapist.nav.notes");
        this.dues = dues;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(Text.of("therapist.nav.notes"));
        add(NotesDueTable.card(dues.due(), ALL, new Span(), time.local(time.now())));
        List<NoteLine> second = dues.toCosign();
        if (!second.isEmpty()) {
            Section card = Parts.card(Text.of("therapist.cosign.heading"));
            second.forEach(line -> card.add(Parts.row(
                    Parts.grow(
                            Parts.paragraph(line.patientName(), "st-strong"),
                            Parts.paragraph(
                                    Text.of("therapist.cosign.by", line.author(), Dates.list(line.day())), "st-muted")),
                    Parts.button(TherapistLinks.note(line.note()), Text.of("therapist.cosign.read"), false))));
            add(card);
        }
        add(Parts.paragraph(Text.of("therapist.notes.where"), "st-muted", "st-small"));
    }
}
