package app.steadier.portal.coordinator;

import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.portal.timetable.BookingForm;
import app.steadier.portal.timetable.Pair;
import app.steadier.schedule.GroupTimetable;
import app.steadier.schedule.MembershipService;
import app.steadier.schedule.PlanningChoices;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Seats someone in the group from a day on. */
final class AddMember extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int UNDO_SECONDS = 10;

    AddMember(
            GroupTimetable group,
            LocalDate on,
            List<PlanningChoices.Person> people,
            MembershipService members,
            Runnable then) {
        super(Text.of("coordinator.join.title"));
        Field person = BookingForm.person(people);
        Field from = Field.day(Text.of("coordinator.from")).with(on);
        Field to = Field.day(Text.of("coordinator.to.optional"));
        problems.beside(person, "schedule.problem.alreadyMember", "schedule.problem.clash")
                .beside(from, "schedule.problem.groupNotActive", "schedule.problem.notInProgram")
                .beside(to, "schedule.problem.daysOrder");
        fields(person, new Pair(from, to));
        UUID tap = TypedId.nextValue();
        primary(button(
                Text.of("coordinator.join.save"),
                () -> members.join(tap, group.group(), PatientId.parse(person.needed()), from.neededDay(), to.day()),
                () -> {
                    LocalDate first = from.neededDay();
                    then.run();
                    Undo.offer(Text.of("coordinator.join.saved"), UNDO_SECONDS, () -> {
                        members.leave(
                                TypedId.nextValue(), tap, 0, first.minusDays(1), Text.of("coordinator.join.undone"));
                        then.run();
                    });
                }));
    }
}
