package app.steadier.portal.coordinator;

import app.steadier.base.GroupId;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.PlanResult;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Makes the sessions that are missing until a day, and says what came of it. */
final class PlanSessions extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 56;

    private final Div came = new Div();

    PlanSessions(GroupId group, LocalDate today, GroupScheduleService groups, Runnable then) {
        super(Text.of("coordinator.plan.title"));
        came.addClassName("st-stack");
        came.getElement().setAttribute("role", "status");
        Field until = Field.day(Text.of("coordinator.plan.until"))
                .with(today.plusDays(USUAL_DAYS))
                .help(Text.of("coordinator.plan.help"));
        problems.beside(until, "schedule.problem.span", "schedule.problem.daysOrder");
        fields(until);
        primary(button(
                Text.of("coordinator.plan.save"), () -> show(groups.plan(group, today, until.neededDay())), then));
        add(came);
    }

    private void show(PlanResult result) {
        came.removeAll();
        came.add(Parts.saved(Text.of("coordinator.plan.made", result.made().size())));
        result.closed().forEach(closed -> {
            Div line = Parts.line(
                    Glyph.SUN, Text.of("coordinator.plan.closed", Dates.list(closed.day()), closed.holiday()));
            if (closed.standing() != null) {
                line.add(Parts.link(CoordinatorLinks.session(closed.standing()), Text.of("coordinator.plan.standing")));
            }
            came.add(line);
        });
        result.refused().forEach(refused -> {
            Div line = Parts.line(
                    Glyph.ALERT,
                    Text.of(
                            "coordinator.plan.refused",
                            Dates.list(refused.day()),
                            Text.of(refused.clash().problem())));
            line.add(
                    Parts.link(CoordinatorLinks.session(refused.clash().session()), Text.of("coordinator.plan.clash")));
            came.add(line);
        });
        if (!result.withoutFacilitator().isEmpty()) {
            came.add(Parts.line(
                    Glyph.ALERT,
                    Text.of(
                            "coordinator.plan.nobody",
                            result.withoutFacilitator().stream()
                                    .map(Dates::list)
                                    .collect(Collectors.joining("; ")))));
        }
    }
}
