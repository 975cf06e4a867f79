package app.steadier.portal.therapist;

import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.base.SessionId;
import app.steadier.notes.NoteService;
import app.steadier.notes.NoteState;
import app.steadier.notes.SessionNotes;
import app.steadier.notes.SessionNotes.Row;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Writing the notes of a session: its text, then member by member. */
@Route(value = TherapistLinks.SESSION_NOTES, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class SessionNotesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient NoteService notes;
    private final transient NoteServices services;
    private final transient ProgramTime time;

    SessionNotesView(NoteService notes, NoteServices services, ProgramTime time) {
        super("therapist.notes.title");
        this.notes = notes;
        this.services = services;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SessionId session =
                SessionId.parse(event.getRouteParameters().get("session").orElse(""));
        SessionNotes page = notes.page(session);
        String called = "CANCELLED".equals(page.state()) ? "cancelled" : null;
        if (called == null && page.start().isAfter(time.local(time.now()))) {
            called = "notStarted";
        }
        if (called != null) {
            begin(NoteBench.header(page));
            add(Parts.plainCard(Parts.empty(
                    Text.of("therapist.state." + ("cancelled".equals(called) ? "cancelled" : "coming")),
                    Text.of("notes.problem." + called))));
        } else if (page.rows().isEmpty()) {
            begin(NoteBench.header(page));
            add(Parts.plainCard(nobody(page)));
        } else {
            PatientId member = event.getRouteParameters()
                    .get("member")
                    .map(named -> known(page, PatientId.parse(named)))
                    .orElseGet(() -> first(page));
            removeAll();
            add(new NoteBench(services, page, member, time.today()));
        }
    }

    private static Component nobody(SessionNotes page) {
        return Parts.empty(
                Glyph.USERS,
                Text.of("therapist.notes.nobody"),
                Text.of("therapist.notes.nobodyText"),
                Parts.button(TherapistLinks.attendance(page.session()), Text.of("therapist.attendance.take"), true));
    }

    private static PatientId known(SessionNotes page, PatientId patient) {
        return page.rows().stream()
                .map(Row::patient)
                .filter(patient::equals)
                .findFirst()
                .orElseThrow(NotAvailable::new);
    }

    /** The first whose note is still to be written. */
    private static PatientId first(SessionNotes page) {
        return page.rows().stream()
                .filter(row -> row.mine() && row.state() == NoteState.DRAFT && !page.ready(row))
                .findFirst()
                .orElse(page.rows().getFirst())
                .patient();
    }
}
