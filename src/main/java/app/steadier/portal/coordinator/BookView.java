package app.steadier.portal.coordinator;

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

/** Books an individual session, a family session or a medication visit with someone in the program. */
@Route(value = CoordinatorLinks.BOOK, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class BookView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SessionService sessions;
    private final transient PlanningChoicesService choices;
    private final transient ProgramTime time;

    BookView(SessionService sessions, PlanningChoicesService choices, ProgramTime time) {
        super("coordinator.book.title");
        this.sessions = sessions;
        this.choices = choices;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        LocalDate day = parameters
                .getSingleParameter(CoordinatorLinks.DAY)
                .map(Dates::inAddress)
                .orElseGet(time::today);
        BookingForm form = new BookingForm(
                day,
                choices.choices(),
                choices.people(day),
                List.of(Booking.Kind.values()),
                sessions,
                CoordinatorLinks::session);
        parameters.getSingleParameter(CoordinatorLinks.PATIENT).ifPresent(form::with);
        begin(new PageHeader(Text.of("coordinator.book.title"))
                .over(Parts.link(CoordinatorLinks.week(day), Text.of("coordinator.nav.week"))));
        add(form);
    }
}
