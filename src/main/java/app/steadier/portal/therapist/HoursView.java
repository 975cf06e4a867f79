package app.steadier.portal.therapist;

import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.HoursBoard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.WaitingMakeUps;
import app.steadier.progress.HoursPage;
import app.steadier.progress.WeekHoursService;
import app.steadier.schedule.MakeUpService;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;

/** The week of everyone on the caller's care teams: hours against the floor, who falls short, make-ups that wait. */
@Route(value = TherapistLinks.HOURS, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class HoursView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient WeekHoursService hours;
    private final transient MakeUpService makeUps;
    private final transient ProgramTime time;
    private transient LocalDate day = LocalDate.EPOCH;

    HoursView(WeekHoursService hours, MakeUpService makeUps, ProgramTime time) {
        super("coordinator.hours.title");
        this.hours = hours;
        this.makeUps = makeUps;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        day = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("week")
                .map(Dates::inAddress)
                .orElseGet(time::today);
        show();
    }

    private void show() {
        HoursPage page = hours.week(day);
        begin(HoursBoard.header(page.monday(), TherapistLinks::hours, page.today())
                .sentence(HoursBoard.sentence(page)));
        add(
                new HoursBoard(page, makeUps, TherapistLinks::patient, this::show),
                new WaitingMakeUps(makeUps, TherapistLinks::patient));
    }
}
