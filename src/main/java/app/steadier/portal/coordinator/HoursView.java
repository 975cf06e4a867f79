package app.steadier.portal.coordinator;

import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.HoursBoard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.progress.HoursPage;
import app.steadier.progress.WeekHoursService;
import app.steadier.schedule.GroupShare;
import app.steadier.schedule.MakeUpService;
import app.steadier.schedule.SessionService;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/** Everyone's week: scheduled, attended, to come, and who falls short by Sunday. */
@Route(value = CoordinatorLinks.HOURS, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class HoursView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient WeekHoursService hours;
    private final transient MakeUpService makeUps;
    private final transient SessionService sessions;
    private final transient ProgramTime time;
    private transient LocalDate day = LocalDate.EPOCH;

    HoursView(WeekHoursService hours, MakeUpService makeUps, SessionService sessions, ProgramTime time) {
        super("coordinator.hours.title");
        this.hours = hours;
        this.makeUps = makeUps;
        this.sessions = sessions;
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
        begin(HoursBoard.header(page.monday(), CoordinatorLinks::hours, page.today())
                .sentence(HoursBoard.sentence(page)));
        add(new HoursBoard(page, makeUps, CoordinatorLinks::person, this::show), fewGroups(sessions.fewGroups(day)));
    }

    /** Groups are at least half of what is planned. */
    private static Section fewGroups(List<GroupShare> few) {
        Section card = Parts.card(Text.of("coordinator.few.title", few.size()));
        if (few.isEmpty()) {
            card.add(Parts.paragraph(Text.of("coordinator.few.none"), "st-muted"));
        }
        few.forEach(share -> card.add(Parts.row(
                Parts.grow(Parts.person(CoordinatorLinks.person(share.patient()), share.name())),
                Parts.span(
                        Text.of(
                                "coordinator.few.share",
                                Dates.hours(share.groupMinutes()),
                                Dates.hours(share.minutes())),
                        "st-muted"))));
        return card;
    }
}
