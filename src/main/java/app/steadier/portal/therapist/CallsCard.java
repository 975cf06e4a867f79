package app.steadier.portal.therapist;

import app.steadier.portal.care.TaskWords;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.task.TaskRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;

/** Whom to call today, overdue first, and sheets that were left open. */
final class CallsCard {

    private static final int SHOWN = 5;

    private CallsCard() {}

    /** @param tasks the reader's own open ones */
    static Section card(List<TaskRow> tasks, LocalDate today) {
        Section card = Parts.cardWith(Text.of("task.calls"), Parts.link(TherapistLinks.tasks(), Text.of("task.all")));
        if (tasks.isEmpty()) {
            card.add(Parts.paragraph(Text.of("task.calls.none"), "st-muted"));
        }
        tasks.stream().sorted(TaskWords.FIRST).limit(SHOWN).forEach(task -> {
            card.add(Parts.row(
                    Parts.grow(
                            who(task),
                            Parts.paragraph(TaskWords.why(task), "st-muted", "st-small"),
                            Parts.paragraph(TaskWords.tried(task), "st-muted", "st-small")),
                    TaskWords.due(task.due(), task.overdue(), today)));
        });
        return card;
    }

    /** The person, with a link to their page for who cares for them; or the sheet. */
    static Component who(TaskRow task) {
        String name = task.name();
        if (task.patient() == null || name == null) {
            return Parts.link(TherapistLinks.attendance(task.session()), Text.of("task.sheet"));
        }
        return task.onTeam()
                ? Parts.person(TherapistLinks.patient(task.patient()), name)
                : Parts.span(name, "st-strong");
    }
}
