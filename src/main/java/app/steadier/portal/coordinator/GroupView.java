package app.steadier.portal.coordinator;

import app.steadier.base.GroupId;
import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.ExpectationService;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.GroupTimetable;
import app.steadier.schedule.PlanningChoices;
import app.steadier.schedule.PlanningChoicesService;
import app.steadier.schedule.TimetableEntry;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What a group's sessions are made of: when it meets, what it teaches, who leads it; and planning them. */
@Route(value = CoordinatorLinks.GROUP, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class GroupView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int AHEAD_DAYS = 28;

    private final transient GroupScheduleService groups;
    private final transient PlanningChoicesService choices;
    private final transient ExpectationService expectations;
    private final transient ProgramTime time;
    private final Div planning = new Div();
    private transient GroupId group = GroupId.next();

    GroupView(
            GroupScheduleService groups,
            PlanningChoicesService choices,
            ExpectationService expectations,
            ProgramTime time) {
        super("coordinator.group.title");
        this.groups = groups;
        this.choices = choices;
        this.expectations = expectations;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        group = GroupId.parse(event.getRouteParameters().get("group").orElse(""));
        planning.removeAll();
        planning.add(new PlanSessions(group, time.today(), groups, this::show));
        show();
    }

    private void show() {
        LocalDate today = time.today();
        GroupTimetable timetable = groups.timetable(group);
        PlanningChoices choice = choices.choices();
        List<PlanningChoices.Leader> leaders =
                choice.leaders().stream().filter(each -> each.active(today)).toList();
        begin(new PageHeader(timetable.name())
                .over(Parts.link(CoordinatorLinks.GROUPS, Text.of("coordinator.nav.groups")))
                .sentence(sentence(timetable, today)));
        add(new GroupTabs(group, "coordinator.tab.plan"));
        Div left = new Div(
                planning,
                new GroupPattern(timetable, today, choice.rooms(), groups, this::show),
                new GroupTopics(timetable, groups, this::show));
        Div right = new Div(
                coming(today),
                new GroupLeaders(timetable, leaders, today, groups, this::show),
                new GroupStandIns(timetable, leaders, today, groups, this::show),
                new GroupFacts(timetable, groups, this::show),
                new GroupEnd(timetable, today, groups, this::show),
                new ExpectCard(group, expectations));
        Div columns = new Div(left, right);
        columns.addClassName("st-columns");
        add(columns);
    }

    private static String sentence(GroupTimetable timetable, LocalDate today) {
        return Words.joined(Stream.of(
                        timetable.patterns().stream()
                                .filter(pattern ->
                                        pattern.to() == null || !pattern.to().isBefore(today))
                                .findFirst()
                                .map(Words::pattern)
                                .orElse(Text.of("coordinator.pattern.none")),
                        Words.track(timetable.track()),
                        Text.of("coordinator.group.places", timetable.capacity()),
                        Words.period(timetable.activeFrom(), timetable.activeTo())))
                + ".";
    }

    private Section coming(LocalDate today) {
        Section card = Parts.card(Text.of("coordinator.group.coming"));
        List<TimetableEntry> entries = groups.sessions(group, today, today.plusDays(AHEAD_DAYS));
        if (entries.isEmpty()) {
            card.add(Parts.empty(
                    Text.of("coordinator.group.coming.none"), Text.of("coordinator.group.coming.none.text")));
        }
        entries.forEach(entry -> card.add(Parts.row(
                Parts.grow(
                        Parts.link(
                                CoordinatorLinks.session(entry.session()),
                                Dates.list(entry.start().toLocalDate()) + ", "
                                        + Dates.span(entry.start(), entry.end())),
                        Parts.paragraph(
                                Words.joined(
                                        Stream.of(entry.topic() == null ? "" : entry.topic(), Words.leaders(entry))),
                                "st-caption")),
                Words.state(entry))));
        return card;
    }
}
