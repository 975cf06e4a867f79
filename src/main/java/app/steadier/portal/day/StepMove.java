package app.steadier.portal.day;

import app.steadier.base.TypedId;
import app.steadier.checkin.Commitment;
import app.steadier.checkin.CommitmentService;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** Moves a small step to another day, or lets it go. */
public final class StepMove extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CommitmentService service;
    private final transient Commitment step;
    private final transient LocalDateTime now;
    private final transient Runnable changed;
    private final Problems problems = new Problems();

    /** @param changed called when it was moved or let go */
    public StepMove(CommitmentService service, Commitment step, LocalDateTime now, Runnable changed) {
        this.service = service;
        this.step = step;
        this.now = now;
        this.changed = changed;
        addClassName("st-board");
        offer();
    }

    private void offer() {
        removeAll();
        Div buttons = new Div();
        buttons.addClassName("st-line");
        if (step.canMove()) {
            buttons.add(button("day.move", this::move));
        }
        if (step.canWithdraw()) {
            buttons.add(button("day.letGo", this::letGo));
        }
        add(buttons);
        setVisible(step.canMove() || step.canWithdraw());
    }

    private void move() {
        removeAll();
        UUID tap = TypedId.nextValue();
        DayChoice when =
                new DayChoice(Text.of("day.move.to"), List.of(DayChoice.When.TOMORROW, DayChoice.When.OTHER), now);
        add(
                when,
                problems,
                row(button(
                        "day.move.save", () -> run(() -> service.move(tap, step.id(), when.due()), "day.move.saved"))));
    }

    private void letGo() {
        removeAll();
        UUID tap = TypedId.nextValue();
        add(
                Parts.paragraph(Text.of("day.letGo.text")),
                problems,
                row(button(
                        "day.letGo.yes", () -> run(() -> service.withdraw(tap, step.id(), null), "day.letGo.done"))));
    }

    private void run(Runnable act, String said) {
        if (problems.run(act)) {
            changed.run();
            Undo.say(Text.of(said));
        }
    }

    private Div row(NativeButton act) {
        Div row = new Div(act, button("day.keep", this::offer));
        row.addClassName("st-line");
        return row;
    }

    private NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(Text.of(key), click -> act.run());
        button.addClassName("st-button");
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-label", Text.of(key) + ": " + step.words());
        return button;
    }
}
