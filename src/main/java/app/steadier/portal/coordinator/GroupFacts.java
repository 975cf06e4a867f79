package app.steadier.portal.coordinator;

import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.schedule.GroupScheduleService;
import app.steadier.schedule.GroupTimetable;

/** A group's name and seats. */
final class GroupFacts extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int UNDO_SECONDS = 10;

    GroupFacts(GroupTimetable group, GroupScheduleService groups, Runnable then) {
        super(Text.of("coordinator.group.facts"));
        Field name =
                Field.words(Text.of("coordinator.name"), NewGroupView.NAME_MAX).with((Object) group.name());
        Field seats = Field.number(Text.of("coordinator.capacity"), NewGroupView.SEATS_MIN, NewGroupView.SEATS_MAX)
                .with(group.capacity());
        problems.beside(name, "schedule.problem.name")
                .beside(seats, "schedule.problem.capacity", "schedule.problem.capacityTaken");
        fields(name, seats);
        button(
                Text.of("coordinator.group.change"),
                () -> groups.describe(group.group(), group.version(), name.needed(), seats.neededNumber()),
                () -> {
                    then.run();
                    Undo.offer(Text.of("coordinator.group.changed"), UNDO_SECONDS, () -> {
                        groups.describe(
                                group.group(),
                                groups.timetable(group.group()).version(),
                                group.name(),
                                group.capacity());
                        then.run();
                    });
                });
    }
}
