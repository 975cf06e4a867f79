package app.steadier.portal.therapist;

import app.steadier.notes.NoteFinding;
import app.steadier.notes.NoteState;
import app.steadier.notes.NotesDue;
import app.steadier.notes.SessionNotes;
import app.steadier.notes.SessionNotes.Row;
import app.steadier.notes.SessionNotes.Shared;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** Words about notes that several pages use. */
final class NoteWords {

    private NoteWords() {}

    /** The clock of notes; what is due today stands out. */
    static Span due(LocalDateTime due, boolean overdue, LocalDate today) {
        if (overdue) {
            return Parts.badge(Tone.ATTENTION, Glyph.ALERT, Text.of("therapist.notes.overdue", Dates.moment(due)));
        }
        return due.toLocalDate().equals(today)
                ? Parts.badge(Tone.ATTENTION, Glyph.CLOCK, Text.of("therapist.notes.dueToday", due.toLocalTime()))
                : Parts.badge(Tone.NEUTRAL, Glyph.CLOCK, Text.of("therapist.notes.due", Dates.moment(due)));
    }

    /** Own notes that are not ready, with what is missing. */
    static List<String> waiting(SessionNotes page) {
        return page.rows().stream()
                .filter(row -> row.mine() && row.state() == NoteState.DRAFT && !page.ready(row))
                .map(row -> Text.of(
                        "therapist.sign.why",
                        row.name(),
                        row.text().response().isBlank() ? Text.of("therapist.note.state.open") : why(row)))
                .toList();
    }

    private static String why(Row row) {
        return row.findings().stream()
                .filter(NoteFinding::blocks)
                .findFirst()
                .map(finding ->
                        Text.of(finding.messageKey(), finding.arguments().toArray()))
                .orElse(Text.of("therapist.sign.notThere"));
    }

    /** A hit in the session's text is settled when every own note that has it was given a reason. */
    static Shared settled(Shared shared, List<Row> rows) {
        return new Shared(
                shared.text(),
                shared.version(),
                shared.savedAt(),
                shared.signed(),
                shared.library(),
                shared.findings().stream()
                        .map(finding -> settled(finding, rows))
                        .toList());
    }

    private static NoteFinding settled(NoteFinding finding, List<Row> rows) {
        List<NoteFinding> same = rows.stream()
                .filter(row -> row.mine() && row.state() == NoteState.DRAFT)
                .flatMap(row -> row.findings().stream())
                .filter(each -> each.id().equals(finding.id()))
                .toList();
        boolean given = !same.isEmpty() && same.stream().allMatch(each -> each.reason() != null);
        return given ? Objects.requireNonNull(same.getFirst()) : finding;
    }

    /** "Evening skills", "One-on-one, Marisol Vega". */
    static String title(NotesDue due) {
        return switch (due.kind()) {
            case GROUP -> due.title();
            default -> Text.of("therapist.notes.titled", Text.of("therapist.note.kind", due.kind()), due.title());
        };
    }

    /** How far the notes are. */
    static Span progress(NotesDue due) {
        if (due.drafts() == 0) {
            return Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("therapist.notes.notStarted", due.missing()));
        }
        return Parts.badge(Tone.INFO, Glyph.PEN, Text.of("therapist.notes.toSign", due.missing()));
    }

    static String link(NotesDue due) {
        return due.session() != null
                ? TherapistLinks.notes(due.session())
                : TherapistLinks.note(Objects.requireNonNull(due.note()));
    }
}
