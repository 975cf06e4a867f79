package app.steadier.portal.therapist;

import app.steadier.notes.NotesDue;
import app.steadier.portal.shell.DataTable;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDateTime;
import java.util.List;

/** Notes that are due, with their clock; overdue first. */
final class NotesDueTable {

    private NotesDueTable() {}

    /**
     * A card with the first of them.
     *
     * @param aside at the end of the heading's line
     * @param now for the sentence when nothing is due
     */
    static Section card(List<NotesDue> due, int most, Component aside, LocalDateTime now) {
        String heading = Text.of("therapist.notes.dueHeading");
        if (due.isEmpty()) {
            return Parts.cardWith(
                    heading,
                    aside,
                    Parts.empty(
                            Text.of("therapist.notes.noneDue"),
                            Text.of("therapist.notes.noneDueText", now.toLocalTime())));
        }
        DataTable table = new DataTable(
                heading,
                List.of(
                        Text.of("therapist.notes.session"),
                        Text.of("therapist.notes.progress"),
                        Text.of("therapist.notes.by"),
                        Text.of("therapist.notes.action")));
        due.stream()
                .limit(most)
                .forEach(each -> table.rowOf(List.of(
                        session(each),
                        NoteWords.progress(each),
                        NoteWords.due(each.due(), each.overdue(), now.toLocalDate()),
                        action(each))));
        Section card = Parts.cardWith(heading, aside, table);
        if (due.size() > most) {
            card.add(Parts.paragraph(Text.of("therapist.notes.more", due.size() - most), "st-muted"));
        }
        return card;
    }

    private static Div session(NotesDue due) {
        Div session = new Div(
                Parts.span(NoteWords.title(due), "st-medium"),
                Parts.span(Dates.moment(due.start()), "st-muted", "st-extra-small"));
        session.addClassName("st-stack");
        return session;
    }

    private static Anchor action(NotesDue due) {
        Anchor action = Parts.button(
                NoteWords.link(due),
                Text.of(due.drafts() == 0 ? "therapist.notes.start" : "therapist.notes.continue"),
                false);
        action.setAriaLabel(Text.of("therapist.notes.actionOn", action.getText(), NoteWords.title(due)));
        return action;
    }
}
