package app.steadier.portal.care;

import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.task.Assignee;
import app.steadier.task.Attempt;
import app.steadier.task.AttemptResult;
import app.steadier.task.AttemptWay;
import app.steadier.task.TaskKind;
import app.steadier.task.TaskOutcome;
import app.steadier.task.TaskService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What can be done with a task: tell of an attempt, close it, take it over, give it to someone. One form is open at a time. */
public final class TaskActs extends Div {

    private static final long serialVersionUID = 1L;
    private static final int NOTE_MAX = 500;
    private static final int UNDO_SECONDS = 10;

    private final transient TaskService tasks;
    private final transient UUID id;
    private final transient Runnable changed;
    private final String about;
    private final Div buttons = new Div();
    private final Div form = new Div();

    /**
     * @param about for screen readers: whom or what it is about
     * @param mayClose whether the caller can close it without taking it over
     * @param changed called after each act
     */
    public TaskActs(
            TaskService tasks, UUID id, TaskKind kind, String about, boolean mine, boolean mayClose, Runnable changed) {
        this.tasks = tasks;
        this.id = id;
        this.about = about;
        this.changed = changed;
        addClassName("st-acts");
        buttons.addClassName("st-line");
        form.addClassName("st-well");
        form.setVisible(false);
        add(buttons, form);
        if (kind == TaskKind.ABSENCE_CALL) {
            open("task.act.attempt", this::attempt);
        }
        if (mayClose) {
            open("task.act.close", () -> close(kind));
        }
        if (!mine) {
            act("task.act.take", () -> tasks.takeOver(TypedId.nextValue(), id), "task.said.taken");
        }
        open("task.act.give", this::give);
    }

    private void open(String key, Runnable fill) {
        Button button = labelled(key);
        button.addClickListener(click -> {
            form.removeAll();
            fill.run();
            form.setVisible(true);
        });
        buttons.add(button);
    }

    private void act(String key, Runnable act, String said) {
        Button button = labelled(key);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            act.run();
            changed.run();
            Undo.say(Text.of(said));
        });
        buttons.add(button);
    }

    private Button labelled(String key) {
        Button button = new Button(Text.of(key));
        button.setAriaLabel(Text.of(key) + ": " + about);
        return button;
    }

    private void attempt() {
        UUID tap = TypedId.nextValue();
        Field way = choice("task.form.way", List.of(AttemptWay.values()), "task.way");
        Field result = choice("task.form.result", List.of(AttemptResult.values()), "task.result");
        Field note = Field.lines(Text.of("task.form.note"), NOTE_MAX);
        Problems problems = new Problems().beside(note, "task.problem.long");
        form(
                problems,
                "task.form.attempt",
                () -> {
                    AttemptWay how = AttemptWay.valueOf(way.needed());
                    tasks.attempt(tap, id, new Attempt(how, AttemptResult.valueOf(result.needed()), note.optional()));
                },
                () -> Undo.say(Text.of("task.said.attempt")),
                way,
                result,
                note);
    }

    private void close(TaskKind kind) {
        UUID tap = TypedId.nextValue();
        List<TaskOutcome> outcomes = kind == TaskKind.ABSENCE_CALL
                ? List.of(TaskOutcome.REACHED, TaskOutcome.NOT_REACHED, TaskOutcome.NOT_NEEDED)
                : List.of(TaskOutcome.NOT_NEEDED);
        Field outcome = choice("task.form.outcome", outcomes, "task.outcome");
        Field note = Field.lines(Text.of("task.form.note"), NOTE_MAX);
        Problems problems = new Problems()
                .beside(note, "task.problem.note", "task.problem.long")
                .beside(outcome, "task.problem.notTried", "task.problem.outcome");
        form(
                problems,
                "task.form.close",
                () -> tasks.close(tap, id, TaskOutcome.valueOf(outcome.needed()), note.optional()),
                () -> Undo.offer(Text.of("task.said.closed"), UNDO_SECONDS, () -> {
                    tasks.undo(tap);
                    changed.run();
                }),
                outcome,
                note);
    }

    private void give() {
        UUID tap = TypedId.nextValue();
        Field to = Field.choice(
                Text.of("task.form.to"),
                Text.of("consent.choose"),
                tasks.team(id),
                each -> each.id().toString(),
                Assignee::name);
        Problems problems = new Problems().beside(to, "task.problem.team");
        form(
                problems,
                "task.form.give",
                () -> tasks.assign(tap, id, StaffId.parse(to.needed())),
                () -> Undo.say(Text.of("task.said.given", to.words())),
                to);
    }

    private static <E extends Enum<E>> Field choice(String label, List<E> options, String words) {
        return Field.choice(
                Text.of(label), Text.of("consent.choose"), options, Enum::name, each -> Text.of(words, each));
    }

    private void form(Problems problems, String save, Runnable act, Runnable said, Field... fields) {
        Button done = new Button(Text.of(save));
        done.setDisableOnClick(true);
        done.addClickListener(click -> {
            try {
                if (problems.run(act)) {
                    changed.run();
                    said.run();
                }
            } finally {
                done.setEnabled(true);
            }
        });
        Div acts = new Div(done, new Button(Text.of("task.form.cancel"), click -> form.setVisible(false)));
        acts.addClassName("st-line");
        Div box = new Div(fields);
        box.addClassName("st-form");
        box.add(problems, acts);
        form.add(box);
        Stream.of(fields).findFirst().ifPresent(Field::focus);
    }
}
