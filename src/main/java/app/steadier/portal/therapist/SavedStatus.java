package app.steadier.portal.therapist;

import app.steadier.notes.SaveOutcome;
import app.steadier.notes.SessionNotes;
import app.steadier.notes.SessionNotes.Row;
import app.steadier.notes.SessionNotes.Shared;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** When the draft was saved last; screen readers are told. */
final class SavedStatus extends Div {

    private static final long serialVersionUID = 1L;

    private final Span words = new Span();

    SavedStatus() {
        addClassNames("st-line", "st-muted", "st-small");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** What was saved before this page was opened. */
    void first(SessionNotes page) {
        Shared shared = page.shared();
        Stream.concat(
                        Stream.of(shared == null ? null : shared.savedAt()).filter(Objects::nonNull),
                        page.rows().stream().map(Row::savedAt).filter(Objects::nonNull))
                .max(Comparator.naturalOrder())
                .ifPresent(at -> show(SaveOutcome.SAVED, at));
    }

    boolean isEmpty() {
        return words.getText().isEmpty();
    }

    void show(SaveOutcome outcome, LocalDateTime at) {
        boolean saved = outcome == SaveOutcome.SAVED;
        words.setText(Text.of("therapist.saved." + outcome, at.toLocalTime()));
        removeAll();
        add((saved ? Glyph.CHECK : Glyph.ALERT).icon(), words);
        setVisible(true);
    }
}
