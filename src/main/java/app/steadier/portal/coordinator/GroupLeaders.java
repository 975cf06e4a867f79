package app.steadier.portal.coordinator;

import app.steadier.base.StaffId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.portal.timetable.Pair;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.GroupTimetable;
import app.steadier.schedule.GroupTimetable.Part;
import app.steadier.schedule.PlanningChoices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;

/** Who leads the group from when to when, and the next one. */
final class GroupLeaders extends FormCard {

    private static final long serialVersionUID = 1L;

    GroupLeaders(
            GroupTimetable group,
            List<PlanningChoices.Leader> leaders,
            LocalDate today,
            GroupScheduleService groups,
            Runnable then) {
        super(Text.of("coordinator.leads.title"));
        group.leaders().forEach(leader -> {
            Div row = Parts.row(Parts.grow(
                    Parts.paragraph(leader.name(), "st-strong"),
                    Parts.paragraph(
                            Text.of("coordinator.part", leader.part()) + ", "
                                    + Words.period(leader.from(), leader.to()),
                            "st-muted")));
            if (leader.part() == Part.CO_FACILITATOR
                    && (leader.to() == null || leader.to().isAfter(today))) {
                Button end = new Button(Text.of("coordinator.leads.end"));
                end.setAriaLabel(Text.of("coordinator.leads.endOf", leader.name()));
                end.setDisableOnClick(true);
                end.addClickListener(click -> {
                    if (problems.run(() ->
                            groups.leadsNoMore(group.group(), group.version(), leader.staff(), leader.part(), today))) {
                        then.run();
                        Undo.say(Text.of("coordinator.leads.ended", leader.name()));
                    }
                    end.setEnabled(true);
                });
                row.add(end);
            }
            fields(row);
        });
        Field who = StandIn.leader("coordinator.leads.next", leaders);
        Field part = Field.choice(
                Text.of("coordinator.leads.as"),
                null,
                List.of(Part.values()),
                Part::name,
                each -> Text.of("coordinator.part", each));
        Field from = Field.day(Text.of("coordinator.from")).with(today.plusDays(1));
        Field to = Field.day(Text.of("coordinator.to.optional"));
        problems.beside(who, "schedule.problem.staff", "schedule.problem.samePerson", "schedule.problem.clash")
                .beside(to, "schedule.problem.daysOrder");
        fields(new Pair(who, part), new Pair(from, to));
        button(
                Text.of("coordinator.leads.save"),
                () -> groups.leads(
                        group.group(),
                        group.version(),
                        StaffId.parse(who.needed()),
                        Part.valueOf(part.needed()),
                        from.neededDay(),
                        to.day()),
                () -> {
                    then.run();
                    Undo.say(Text.of("coordinator.leads.saved"));
                });
    }
}
