package app.steadier.portal.coordinator;

import app.steadier.base.GroupId;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Go;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.portal.timetable.Pair;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.NewGroup;
import app.steadier.schedule.PlanningChoices;
import app.steadier.schedule.PlanningChoicesService;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;

/** A new group: name, kind, track, seats, who leads it, when it meets. */
@Route(value = CoordinatorLinks.NEW_GROUP, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class NewGroupView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** Longest name of a group. */
    static final int NAME_MAX = 120;

    /** Fewest seats of any program. */
    static final int SEATS_MIN = 2;

    /** Most seats of any program. */
    static final int SEATS_MAX = 12;

    private final transient GroupScheduleService groups;
    private final transient PlanningChoicesService choices;
    private final transient ProgramTime time;

    NewGroupView(GroupScheduleService groups, PlanningChoicesService choices, ProgramTime time) {
        super("coordinator.group.new");
        this.groups = groups;
        this.choices = choices;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(new PageHeader(Text.of("coordinator.group.new"))
                .over(Parts.link(CoordinatorLinks.GROUPS, Text.of("coordinator.nav.groups"))));
        add(form(choices.choices()));
    }

    private FormCard form(PlanningChoices choice) {
        FormCard form = new FormCard(Text.of("coordinator.group.facts"));
        Field name = Field.words(Text.of("coordinator.name"), NAME_MAX);
        Field kind = Field.choice(
                Text.of("coordinator.group.kind"),
                Text.of("coordinator.choose"),
                List.of(NewGroup.Kind.values()),
                NewGroup.Kind::name,
                each -> Text.of("coordinator.groupKind", each));
        Field track = Field.choice(
                Text.of("coordinator.week.track"),
                Text.of("coordinator.choose"),
                Stream.concat(choice.tracks().stream(), Stream.of("any")).toList(),
                each -> each,
                Words::track);
        Field seats = Field.number(Text.of("coordinator.capacity"), SEATS_MIN, SEATS_MAX);
        Field leader = StandIn.leader("coordinator.lead", choice.leaders());
        PatternFields pattern = new PatternFields(null, time.today(), choice.rooms(), form.problems);
        form.problems
                .beside(name, "schedule.problem.name")
                .beside(seats, "schedule.problem.capacity")
                .beside(leader, "schedule.problem.staff")
                .beside(track, "schedule.problem.track");
        form.fields(name, new Pair(kind, track, seats), leader, pattern);
        GroupId group = GroupId.next();
        form.primary(form.button(
                Text.of("coordinator.group.save"),
                () -> groups.create(
                        group,
                        new NewGroup(
                                name.needed(),
                                NewGroup.Kind.valueOf(kind.needed()),
                                track.needed(),
                                seats.neededNumber(),
                                StaffId.parse(leader.needed()),
                                pattern.pattern())),
                () -> {
                    Go.to(CoordinatorLinks.group(group));
                    Undo.say(Text.of("coordinator.group.saved"));
                }));
        return form;
    }
}
