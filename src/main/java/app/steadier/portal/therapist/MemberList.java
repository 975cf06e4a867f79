package app.steadier.portal.therapist;

import app.steadier.base.PatientId;
import app.steadier.notes.NoteState;
import app.steadier.notes.SessionNotes;
import app.steadier.notes.SessionNotes.Row;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Who was there, with the state of each note; a press opens it. */
final class MemberList extends Nav {

    private static final long serialVersionUID = 1L;

    private final transient Map<PatientId, NativeButton> buttons = new LinkedHashMap<>();
    private final transient Consumer<PatientId> open;
    private final Paragraph absent = new Paragraph();

    MemberList(Consumer<PatientId> open) {
        this.open = open;
        addClassNames("st-card", "st-notes-members");
        getElement().setAttribute("aria-label", Text.of("therapist.notes.members"));
        absent.addClassNames("st-muted", "st-extra-small");
        add(absent);
    }

    /** Shows what holds now; the buttons stay, so that a press is not lost. */
    void show(SessionNotes page, PatientId current) {
        for (Row row : page.rows()) {
            NativeButton button = buttons.computeIfAbsent(row.patient(), this::button);
            button.removeAll();
            button.add(Parts.span(row.name(), "st-medium"), state(page, row));
            if (row.patient().equals(current)) {
                button.getElement().setAttribute("aria-current", "true");
            } else {
                button.getElement().removeAttribute("aria-current");
            }
        }
        absent.setVisible(!page.absent().isEmpty());
        absent.setText(Text.of("therapist.notes.absent", String.join("; ", page.absent())));
    }

    private NativeButton button(PatientId patient) {
        NativeButton button = new NativeButton("", click -> open.accept(patient));
        button.getElement().setAttribute("type", "button");
        addComponentAtIndex(buttons.size(), button);
        return button;
    }

    /** Where a note stands, as icon and word. */
    static Span state(SessionNotes page, Row row) {
        if (row.state() == NoteState.SIGNED) {
            return Parts.badge(Tone.NEUTRAL, Glyph.LOCK, Text.of("therapist.note.state.signed"));
        }
        if (!row.mine()) {
            return Parts.badge(Tone.INFO, Glyph.USER, Text.of("therapist.note.state.colleague"));
        }
        if (row.text().response().isBlank()) {
            return Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("therapist.note.state.open"));
        }
        return page.ready(row)
                ? Parts.badge(Tone.OK, Glyph.CHECK, Text.of("therapist.note.state.ready"))
                : Parts.badge(Tone.ATTENTION, Glyph.ALERT, Text.of("therapist.note.state.look"));
    }
}
