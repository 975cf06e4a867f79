package app.steadier.portal.coordinator;

import app.steadier.base.PatientId;
import app.steadier.base.TypedId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.portal.timetable.BookingForm;
import app.steadier.schedule.GroupTimetable;
import app.steadier.schedule.MembershipService;
import app.steadier.schedule.PlanningChoices;
import app.steadier.schedule.WaitingListService;
import app.steadier.schedule.WaitingPerson;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Who waits for a seat, next one first; take the seat, or wait no longer. */
final class WaitingCard extends FormCard {

    private static final long serialVersionUID = 1L;
    private static final int UNDO_SECONDS = 10;

    WaitingCard(
            GroupTimetable group,
            LocalDate today,
            List<PlanningChoices.Person> people,
            WaitingListService waiting,
            MembershipService members,
            Runnable then) {
        super(Text.of("coordinator.waiting.title"));
        List<WaitingPerson> list = waiting.waiting(group.group());
        if (list.isEmpty()) {
            fields(Parts.paragraph(Text.of("coordinator.waiting.none"), "st-muted"));
        } else {
            Field from = Field.day(Text.of("coordinator.waiting.from")).with(today);
            problems.beside(from, "schedule.problem.groupNotActive", "schedule.problem.notInProgram");
            list.forEach(one -> fields(row(
                    one,
                    take -> {
                        UUID tap = TypedId.nextValue();
                        waiting.take(tap, one.id(), from.neededDay());
                        then.run();
                        Undo.offer(Text.of("coordinator.waiting.taken", one.name()), UNDO_SECONDS, () -> {
                            members.leave(
                                    TypedId.nextValue(),
                                    tap,
                                    0,
                                    from.neededDay().minusDays(1),
                                    Text.of("coordinator.join.undone"));
                            then.run();
                        });
                    },
                    remove -> {
                        waiting.remove(one.id());
                        then.run();
                        Undo.offer(Text.of("coordinator.waiting.removed", one.name()), UNDO_SECONDS, () -> {
                            waiting.add(TypedId.nextValue(), group.group(), one.patient());
                            then.run();
                        });
                    })));
            fields(from);
        }
        Field person = BookingForm.person(people);
        problems.beside(
                person, "schedule.problem.memberAlready", "schedule.problem.waitsAlready", "schedule.problem.seatFree");
        fields(person);
        UUID id = TypedId.nextValue();
        button(
                Text.of("coordinator.waiting.add"),
                () -> waiting.add(id, group.group(), PatientId.parse(person.needed())),
                () -> {
                    then.run();
                    Undo.offer(Text.of("coordinator.waiting.added"), UNDO_SECONDS, () -> {
                        waiting.remove(id);
                        then.run();
                    });
                });
    }

    private Div row(WaitingPerson one, Consumer<Button> take, Consumer<Button> remove) {
        Div buttons = new Div(
                act("coordinator.waiting.take", "coordinator.waiting.takeOf", one, take),
                act("coordinator.remove", "coordinator.waiting.removeOf", one, remove));
        buttons.addClassName("st-line");
        return Parts.row(
                Parts.grow(
                        Parts.link(CoordinatorLinks.person(one.patient()), one.place() + ". " + one.name()),
                        Parts.paragraph(Text.of("coordinator.waiting.since", one.since()), "st-caption")),
                buttons);
    }

    private Button act(String key, String full, WaitingPerson one, Consumer<Button> act) {
        Button button = new Button(Text.of(key));
        button.setAriaLabel(Text.of(full, one.name()));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            problems.run(() -> act.accept(button));
            button.setEnabled(true);
        });
        return button;
    }
}
