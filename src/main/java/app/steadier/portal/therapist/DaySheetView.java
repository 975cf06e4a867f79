package app.steadier.portal.therapist;

import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.progress.DaySheet;
import app.steadier.progress.TherapistDayService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The caller's sessions of a day with everyone expected, for paper. */
@Route(value = TherapistLinks.DAY_SHEET, layout = StaffFrame.class)
@RolesAllowed("THERAPIST")
class DaySheetView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TherapistDayService days;
    private final transient ProgramTime time;

    DaySheetView(TherapistDayService days, ProgramTime time) {
        super("therapist.paper.title");
        this.days = days;
        this.time = time;
        addClassName("st-paper");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate day = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TherapistLinks.ON)
                .map(Dates::inAddress)
                .orElseGet(time::today);
        DaySheet sheet = days.sheet(day);
        begin(new PageHeader(Text.of("therapist.paper.on", sheet.name()))
                .over(Parts.link(TherapistLinks.today(), Text.of("therapist.nav.today")))
                .sentence(Dates.full(day))
                .actions(
                        Parts.button(
                                TherapistLinks.daySheet(day.minusDays(1)), Text.of("therapist.roster.back"), false),
                        Parts.button(
                                TherapistLinks.daySheet(day.plusDays(1)), Text.of("therapist.roster.forward"), false),
                        Parts.print(Text.of("therapist.paper.print"))));
        if (sheet.sessions().isEmpty()) {
            add(Parts.plainCard(
                    Parts.empty(Text.of("therapist.paper.noSession"), Text.of("therapist.paper.noSessionText"))));
        }
        sheet.sessions().forEach(session -> add(session(session)));
    }

    private static Section session(DaySheet.Session session) {
        String place = session.place();
        Section card = Parts.card(
                Dates.span(session.start(), session.end()) + ", " + session.title(),
                Parts.paragraph(
                        Stream.of(
                                        "GROUP".equals(session.kind())
                                                ? Text.of(
                                                        "therapist.paper.seats",
                                                        session.people().size())
                                                : Text.of("therapist.kind." + session.kind()),
                                        place == null ? "" : place,
                                        session.cancelled() ? Text.of("therapist.state.cancelled") : "")
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining(", ")),
                        "st-muted"));
        if ("GROUP".equals(session.kind())) {
            UnorderedList people = new UnorderedList();
            people.addClassName("st-boxes");
            session.people()
                    .forEach(person -> people.add(new ListItem(new Div(Parts.span(person.name() + marks(person))))));
            card.add(people);
        }
        return card;
    }

    private static String marks(DaySheet.Person person) {
        return (person.firstTime() ? " (" + Text.of("therapist.paper.new") + ")" : "")
                + (person.guest() ? " (" + Text.of("therapist.paper.guest") + ")" : "");
    }
}
