package app.steadier.portal.therapist;

import app.steadier.notes.NoteFinding;
import app.steadier.notes.SessionNotes;
import app.steadier.notes.SessionNotes.Kept;
import app.steadier.notes.SessionNotes.Row;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One member's note: who, what the record says, the note itself, and the way to the next. */
final class NotePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final Div head = new Div();
    private final Div kept = new Div();
    private final Div like = new Div();
    private final Span standing = Parts.span("", "st-muted", "st-small");
    private final Button sign = new Button(Text.of("therapist.notes.signOne"));
    private final @Nullable NoteEditor editor;
    private final transient NoteDesk desk;
    private final boolean opens;

    /**
     * @param editor null when the note is only to be read
     * @param reading shown instead of the editor
     * @param acts what else can be done with one's own draft; null before the first save
     * @param signs signs this one
     * @param steps to the note before and after; empty when there is only one
     * @param opens whether the reader may open the person's page
     */
    NotePanel(
            NoteDesk desk,
            @Nullable NoteEditor editor,
            @Nullable Component reading,
            @Nullable NoteActs acts,
            Runnable signs,
            List<Button> steps,
            boolean opens) {
        this.opens = opens;
        this.desk = desk;
        this.editor = editor;
        addClassNames("st-card", "st-notes-panel");
        getElement().setAttribute("aria-labelledby", "note-of");
        add(head, kept);
        Div foot = new Div();
        foot.addClassName("st-note-foot");
        steps.forEach(foot::add);
        if (editor != null) {
            sign.addClickListener(click -> signs.run());
            if (steps.isEmpty()) {
                sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            standing.addClassName("st-end");
            standing.getElement().setAttribute("role", "status");
            foot.add(standing, sign);
            add(editor, like);
        } else if (reading != null) {
            add(reading);
        }
        if (foot.getComponentCount() > 0) {
            add(foot);
        }
        if (acts != null) {
            add(acts);
        }
    }

    /** A button to the note before or after. */
    static Button step(SessionNotes page, Row row, int by, java.util.function.IntConsumer step) {
        int next = page.rows().indexOf(row) + by;
        boolean there = next >= 0 && next < page.rows().size();
        String key = by < 0 ? "therapist.notes.previous" : "therapist.notes.next";
        Button button = new Button((by < 0 ? Glyph.LEFT : Glyph.RIGHT).icon(), click -> step.accept(by));
        button.setAriaLabel(there ? Text.of(key, page.rows().get(next).name()) : Text.of(key + "None"));
        button.setEnabled(there);
        return button;
    }

    @Nullable
    NoteEditor editor() {
        return editor;
    }

    /** Shows what holds now. */
    void show(SessionNotes page, Row row) {
        H2 name = new H2(row.name());
        name.setId("note-of");
        name.getElement().setAttribute("tabindex", "-1");
        Span overview =
                new Span(Parts.link(TherapistLinks.patient(row.patient()), Text.of("therapist.notes.overview")));
        overview.addClassNames("st-end", "st-small");
        head.removeAll();
        head.addClassName("st-card-head");
        head.add(name, Parts.span(facts(page, row), "st-muted", "st-small"));
        if (opens) {
            head.add(overview);
        }
        List<Kept> words = page.kept().stream()
                .filter(each -> row.patient().equals(each.patient())
                        && (editor == null || !each.id().equals(editor.losing())))
                .toList();
        kept.removeAll();
        KeptWords lost = new KeptWords(words, editor == null ? null : editor::append, desk::putAway);
        if (!words.isEmpty()) {
            kept.add(lost);
        }
        if (editor == null) {
            return;
        }
        editor.show(row.text(), row.version(), row.findings());
        long stops = row.findings().stream().filter(NoteFinding::blocks).count();
        boolean blank = row.text().response().isBlank();
        boolean ready = page.ready(row);
        standing.setText(
                ready ? "" : blank ? Text.of("therapist.note.state.open") : Text.of("therapist.notes.toFix", stops));
        sign.setEnabled(ready);
        like.removeAll();
        Integer likeness = row.likeness();
        if (likeness != null && likeness < 90) {
            Div line = Parts.line(Glyph.CHECK, Text.of("therapist.notes.likeness", likeness));
            line.addClassName("st-saved");
            like.add(line);
        }
    }

    private static String facts(SessionNotes page, Row row) {
        String status = row.status();
        Integer part = row.participation();
        return Words.joined(java.util.stream.Stream.of(
                Text.of("therapist.notes.minutes", row.minutes(), page.minutes()),
                status == null || "PRESENT".equals(status) ? "" : Text.of("therapist.status." + status),
                part == null ? "" : Text.of("therapist.notes.part", part)));
    }
}
