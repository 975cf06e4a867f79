package app.steadier.portal.therapist;

import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.timetable.BookingForm;
import app.steadier.schedule.Booking;
import app.steadier.schedule.PlanningChoicesService;
import app.steadier.schedule.SessionService;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/** Books an individual or a family session with someone on the caller's care teams. */
@Route(value = TherapistLinks.BOOK, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class BookView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SessionService sessions;
    private final transient PlanningChoicesService choices;
    private final transient ProgramTime time;

    BookView(SessionService sessions, PlanningChoicesService choices, ProgramTime time) {
        super("therapist.book.title");
        this.sessions = sessions;
        this.choices = choices;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        LocalDate day = parameters
                .getSingleParameter(TherapistLinks.ON)
                .map(Dates::inAddress)
                .orElseGet(time::today);
        BookingForm form = new BookingForm(
                day,
                choices.choices(),
                choices.people(day),
                List.of(Booking.Kind.INDIVIDUAL, Booking.Kind.FAMILY),
                sessions,
                TherapistLinks::session);
        PageHeader header = new PageHeader(Text.of("therapist.book.title")).sentence(Text.of("therapist.book.text"));
        parameters.getSingleParameter(TherapistLinks.FOR).ifPresent(patient -> {
            form.with(patient);
            header.over(Parts.link(TherapistLinks.patient(PatientId.parse(patient)), Text.of("therapist.book.person")));
        });
        begin(header);
        add(form);
    }
}
