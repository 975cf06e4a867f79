package app.steadier.portal.care;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import app.steadier.task.TaskChange;
import app.steadier.task.TaskKind;
import app.steadier.task.TaskRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Tasks in the words of the pages. */
public final class TaskWords {

    /** What is overdue first, then by due time. */
    public static final Comparator<TaskRow> FIRST =
            Comparator.comparing(TaskRow::overdue).reversed().thenComparing(TaskRow::due);

    private TaskWords() {}

    /** By when, as icon, word and tint. */
    public static Span due(LocalDateTime due, boolean overdue, LocalDate today) {
        String when = due.toLocalDate().equals(today) ? Dates.time(due.toLocalTime()) : Dates.moment(due);
        return overdue
                ? Parts.badge(Tone.ATTENTION, Glyph.ALERT, Text.of("task.overdue", when))
                : Parts.badge(Tone.INFO, Glyph.CLOCK, Text.of("task.due", when));
    }

    /** Why: "Absent on November 18, 9:00 AM, without a word." */
    public static String why(TaskRow task) {
        return Text.of(
                "task.why." + task.kind(),
                task.sessionStart().toLocalDate(),
                task.sessionStart().toLocalTime());
    }

    /** What was tried so far; nothing for a task that is no call. */
    public static String tried(TaskRow task) {
        if (task.kind() != TaskKind.ABSENCE_CALL) {
            return "";
        }
        return task.lastResult() == null
                ? Text.of("task.notTried")
                : Text.of("task.tried", task.attempts(), Text.of("task.result", task.lastResult()));
    }

    /** Whose it is. */
    public static String owner(@Nullable String name, boolean mine) {
        return name == null
                ? Text.of("task.owner.nobody")
                : mine ? Text.of("task.owner.me") : Text.of("task.owner", name);
    }

    /** One line of the history. */
    static String change(TaskChange change) {
        String what = Text.of("task.what", change.what());
        if (change.way() != null && change.result() != null) {
            what = Text.of(
                    "task.attempted", Text.of("task.way", change.way()), Text.of("task.result", change.result()));
        } else if (change.outcome() != null) {
            what = Text.of("task.closedAs", Text.of("task.outcome", change.outcome()));
        } else if (change.owner() != null) {
            what = Text.of("task.givenTo", what, change.owner());
        }
        String by = change.by() == null ? Text.of("task.automatic") : change.by();
        return Text.of("task.change", Dates.moment(change.at()), by, what)
                + (change.note() == null ? "" : " " + Text.of("task.noted", change.note()));
    }
}
