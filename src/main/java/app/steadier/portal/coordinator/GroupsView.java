package app.steadier.portal.coordinator;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.timetable.Words;
import app.steadier.progress.GroupLine;
import app.steadier.progress.GroupPagesService;
import app.steadier.schedule.PlanningChoices;
import app.steadier.schedule.PlanningChoicesService;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every group with its times, leaders and seats; a new one. */
@Route(value = CoordinatorLinks.GROUPS, layout = StaffFrame.class)
@RolesAllowed("COORDINATOR")
class GroupsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient GroupPagesService groups;
    private final transient PlanningChoicesService choices;

    GroupsView(GroupPagesService groups, PlanningChoicesService choices) {
        super("coordinator.nav.groups");
        this.groups = groups;
        this.choices = choices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<GroupLine> now = groups.groups();
        Set<Object> meeting = now.stream().map(GroupLine::group).collect(Collectors.toSet());
        List<PlanningChoices.Group> others = choices.choices().groups().stream()
                .filter(group -> !meeting.contains(group.id()))
                .toList();
        begin(new PageHeader(Text.of("coordinator.nav.groups"))
                .actions(Parts.button(CoordinatorLinks.NEW_GROUP, Text.of("coordinator.group.new"), true)));
        Section card = Parts.card(Text.of("coordinator.groups.now", now.size()));
        now.stream().map(GroupsView::row).forEach(card::add);
        if (now.isEmpty()) {
            card.add(Parts.empty(Text.of("coordinator.groups.none"), Text.of("coordinator.groups.none.text")));
        }
        add(card);
        if (!others.isEmpty()) {
            Section rest = Parts.card(Text.of("coordinator.groups.other"));
            others.forEach(group -> rest.add(Parts.row(
                    Parts.grow(Parts.link(CoordinatorLinks.group(group.id()), group.name())),
                    Parts.span(Words.period(group.activeFrom(), group.activeTo()), "st-muted"))));
            add(rest);
        }
    }

    private static Div row(GroupLine group) {
        String facilitator = group.facilitator();
        LocalDate any = LocalDate.EPOCH;
        String days = group.days().stream()
                .map(code -> Stream.of(DayOfWeek.values())
                        .filter(day -> day.name().startsWith(code))
                        .findFirst()
                        .orElseThrow())
                .map(Words::day)
                .collect(Collectors.joining(", "));
        Anchor roster = Parts.button(CoordinatorLinks.roster(group.group()), Text.of("coordinator.tab.roster"), false);
        roster.getElement().setAttribute("aria-label", Text.of("coordinator.roster.of", group.name()));
        return Parts.row(
                Parts.grow(
                        Parts.link(CoordinatorLinks.group(group.group()), group.name()),
                        Parts.paragraph(
                                Words.joined(Stream.of(
                                        days + " " + Dates.span(any.atTime(group.start()), any.atTime(group.end())),
                                        Words.track(group.track()),
                                        facilitator == null ? Text.of("coordinator.lead.none") : facilitator)),
                                "st-muted")),
                Parts.span(Text.of("coordinator.roster.taken", group.members(), group.capacity())),
                group.free() == 0
                        ? Parts.badge(Tone.ATTENTION, Glyph.MINUS, Text.of("coordinator.full"))
                        : Parts.badge(Tone.OK, Glyph.CHECK, Text.of("coordinator.seats", group.free())),
                roster);
    }
}
