package app.steadier.portal.coordinator;

import app.steadier.base.GroupId;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.PlanningChoices;
import app.steadier.schedule.TimetableEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Someone leads the group on this session's day. */
final class StandIn extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int UNDO_SECONDS = 10;

    StandIn(TimetableEntry entry, List<PlanningChoices.Leader> leaders, GroupScheduleService groups, Runnable then) {
        super(Text.of("coordinator.sub.title"));
        GroupId group = Objects.requireNonNull(entry.group());
        LocalDate day = entry.start().toLocalDate();
        Field who = leader("coordinator.sub.who", leaders);
        problems.beside(who, "schedule.problem.staff", "schedule.problem.clash");
        fields(who, Parts.link(CoordinatorLinks.group(group), Text.of("coordinator.sub.longer")));
        UUID id = TypedId.nextValue();
        button(
                Text.of("coordinator.sub.day"),
                () -> groups.substitute(id, group, StaffId.parse(who.needed()), day, day),
                () -> {
                    then.run();
                    Undo.offer(Text.of("coordinator.sub.saved"), UNDO_SECONDS, () -> {
                        groups.endSubstitute(id, day.minusDays(1));
                        then.run();
                    });
                });
    }

    static Field leader(String key, List<PlanningChoices.Leader> leaders) {
        return Field.choice(
                Text.of(key),
                Text.of("coordinator.choose"),
                leaders,
                leader -> leader.id().toString(),
                PlanningChoices.Leader::name);
    }
}
