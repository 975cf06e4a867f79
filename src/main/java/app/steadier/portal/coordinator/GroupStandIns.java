package app.steadier.portal.coordinator;

import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.portal.timetable.Pair;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.GroupTimetable;
import app.steadier.schedule.PlanningChoices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who stands in for the facilitator for some days; they see exactly the sessions of these days. */
final class GroupStandIns extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int UNDO_SECONDS = 10;

    GroupStandIns(
            GroupTimetable group,
            List<PlanningChoices.Leader> leaders,
            LocalDate today,
            GroupScheduleService groups,
            Runnable then) {
        super(Text.of("coordinator.sub.title"));
        group.substitutions().stream().filter(one -> !one.to().isBefore(today)).forEach(one -> {
            Div row = Parts.row(Parts.grow(
                    Parts.paragraph(one.name(), "st-strong"),
                    Parts.paragraph(Words.period(one.from(), one.to()), "st-muted")));
            LocalDate last = one.from().isAfter(today) ? one.from().minusDays(1) : today.minusDays(1);
            Button end = new Button(Text.of("coordinator.sub.end"));
            end.setAriaLabel(Text.of("coordinator.sub.endOf", one.name()));
            end.setDisableOnClick(true);
            end.addClickListener(click -> {
                if (problems.run(() -> groups.endSubstitute(one.id(), last))) {
                    then.run();
                    Undo.say(Text.of("coordinator.sub.ended", one.name()));
                }
                end.setEnabled(true);
            });
            row.add(end);
            fields(row);
        });
        Field who = StandIn.leader("coordinator.sub.who", leaders);
        Field from = Field.day(Text.of("coordinator.sub.first")).with(today);
        Field to = Field.day(Text.of("coordinator.sub.last")).with(today);
        problems.beside(who, "schedule.problem.staff", "schedule.problem.clash")
                .beside(to, "schedule.problem.daysOrder", "schedule.problem.standsIn");
        fields(who, new Pair(from, to));
        UUID id = TypedId.nextValue();
        button(
                Text.of("coordinator.sub.save"),
                () -> groups.substitute(
                        id, group.group(), StaffId.parse(who.needed()), from.neededDay(), to.neededDay()),
                () -> {
                    LocalDate first = from.neededDay();
                    then.run();
                    Undo.offer(Text.of("coordinator.sub.saved"), UNDO_SECONDS, () -> {
                        groups.endSubstitute(id, first.minusDays(1));
                        then.run();
                    });
                });
    }
}
