package app.steadier.portal.coordinator;

import app.steadier.base.GroupId;
import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Go;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.GroupTimetable;
import app.steadier.schedule.Membership;
import app.steadier.schedule.MembershipService;
import app.steadier.schedule.PlanningChoices;
import app.steadier.schedule.PlanningChoicesService;
import app.steadier.schedule.WaitingListService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/** Who is in a group on a day; add, end or move a membership; who waits for a seat. */
@Route(value = CoordinatorLinks.ROSTER, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class RosterView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient GroupScheduleService groups;
    private final transient MembershipService members;
    private final transient WaitingListService waiting;
    private final transient PlanningChoicesService choices;
    private final transient ProgramTime time;
    private transient GroupId group = GroupId.next();
    private transient LocalDate on = LocalDate.EPOCH;

    RosterView(
            GroupScheduleService groups,
            MembershipService members,
            WaitingListService waiting,
            PlanningChoicesService choices,
            ProgramTime time) {
        super("coordinator.roster.title");
        this.groups = groups;
        this.members = members;
        this.waiting = waiting;
        this.choices = choices;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        group = GroupId.parse(event.getRouteParameters().get("group").orElse(""));
        on = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CoordinatorLinks.ON)
                .map(Dates::inAddress)
                .orElseGet(time::today);
        show();
    }

    private void show() {
        LocalDate today = time.today();
        GroupTimetable timetable = groups.timetable(group);
        List<Membership> roster = members.roster(group, on);
        List<PlanningChoices.Group> others = choices.choices().groups().stream()
                .filter(other -> !other.id().equals(group) && (other.activeTo() == null || other.active(today)))
                .toList();
        List<PlanningChoices.Person> people = choices.people(on);
        begin(new PageHeader(timetable.name())
                .over(Parts.link(CoordinatorLinks.GROUPS, Text.of("coordinator.nav.groups")))
                .sentence(
                        timetable.patterns().isEmpty()
                                ? Text.of("coordinator.pattern.none")
                                : Words.pattern(timetable.patterns().getLast()) + ".")
                .actions(Parts.print(Text.of("coordinator.print"))));
        Section card = Parts.card(Text.of("coordinator.roster.heading", Dates.withYear(on)));
        roster.forEach(member -> card.add(new MemberLine(member, on, others, members, this::show)));
        if (roster.isEmpty()) {
            card.add(Parts.empty(Text.of("coordinator.roster.none"), Text.of("coordinator.roster.none.text")));
        }
        Div right = new Div(
                new AddMember(timetable, on, people, members, this::show),
                new WaitingCard(timetable, today, people, waiting, members, this::show));
        right.addClassName("st-no-print");
        Div columns = new Div(new Div(card), right);
        columns.addClassName("st-columns");
        add(new GroupTabs(group, "coordinator.tab.roster"), choice(timetable, roster.size(), today), columns);
    }

    private Component choice(GroupTimetable timetable, int taken, LocalDate today) {
        Field day = Field.day(Text.of("coordinator.roster.on")).with(on).onChange(changed -> {
            LocalDate chosen = changed.day();
            if (chosen != null) {
                Go.to(CoordinatorLinks.roster(group, chosen));
            }
        });
        Div choice = new Div(
                day,
                Parts.button(CoordinatorLinks.roster(group, on.minusDays(1)), Text.of("coordinator.before"), false),
                Parts.button(CoordinatorLinks.roster(group, on.plusDays(1)), Text.of("coordinator.after"), false));
        if (!on.equals(today)) {
            choice.add(Parts.button(CoordinatorLinks.roster(group), Text.of("coordinator.today"), false));
        }
        Div dots = new Div();
        dots.addClassName("st-seats");
        dots.getElement().setAttribute("aria-hidden", "true");
        for (int seat = 0; seat < timetable.capacity(); seat++) {
            dots.add(Parts.span("", seat < taken ? "taken" : "free"));
        }
        choice.add(
                dots,
                Parts.span(
                        Text.of(
                                "coordinator.roster.seats",
                                taken,
                                timetable.capacity(),
                                Math.max(0, timetable.capacity() - taken)),
                        "st-strong"));
        choice.addClassNames("st-line", "st-fields");
        return choice;
    }
}
