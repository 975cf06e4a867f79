package app.steadier.portal.therapist;

import app.steadier.notes.NotePage;
import app.steadier.notes.NoteState;
import app.steadier.notes.SessionNotes.Row;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A note to read: its words, who signed it, what was added; under it what can still be done. */
final class NoteReading extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHORT = 12;

    /** @param changed after an addendum, a second signature or a correction */
    NoteReading(NoteServices services, NotePage note, Runnable changed) {
        this();
        if (note.state() == NoteState.ENTERED_IN_ERROR) {
            addClassName("st-struck");
        }
        Div state = new Div(state(note));
        state.addClassName("st-line");
        add(state);
        part("therapist.shared.topic", note.topic());
        part("therapist.shared.content", note.content());
        part("therapist.shared.skills", note.skills());
        part("therapist.note.response." + note.kind(), note.text().response());
        part("therapist.note.SHARED_WITH", note.text().sharedWith());
        part("therapist.note.goals", String.join("; ", note.goals()));
        part("therapist.note.NEXT_STEP", note.text().nextStep());
        part("therapist.note.RISK", note.text().risk());
        signature(note);
        note.addenda().forEach(this::addendum);
        add(new NoteActs(services, note, changed));
    }

    private NoteReading() {
        addClassName("st-note-fields");
    }

    /** A draft that a colleague is writing. */
    static NoteReading ofColleague(Row row) {
        NoteReading reading = new NoteReading();
        String author = row.author();
        reading.add(Parts.line(Glyph.USER, Text.of("therapist.note.colleague", author == null ? "" : author)));
        reading.part("therapist.shared.content", row.text().response());
        return reading;
    }

    private void part(String label, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            add(new Div(
                    Parts.paragraph(Text.of(label), "st-muted", "st-small", "st-medium"),
                    Parts.paragraph(words, "st-words")));
        }
    }

    private static com.vaadin.flow.component.Component[] state(NotePage note) {
        return Stream.of(
                        switch (note.state()) {
                            case SIGNED -> Parts.badge(Tone.OK, Glyph.LOCK, Text.of("therapist.note.state.signed"));
                            case DRAFT -> Parts.badge(Tone.NEUTRAL, Glyph.PEN, Text.of("therapist.note.state.draft"));
                            case DISCARDED ->
                                Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("therapist.note.state.discarded"));
                            case ENTERED_IN_ERROR ->
                                Parts.badge(Tone.ATTENTION, Glyph.CLOSE, Text.of("therapist.note.state.error"));
                        },
                        note.awaitsCosign()
                                ? Parts.badge(Tone.INFO, Glyph.CLOCK, Text.of("therapist.note.state.cosign"))
                                : null,
                        note.errorAsked() && note.state() == NoteState.SIGNED
                                ? Parts.badge(Tone.ATTENTION, Glyph.CLOCK, Text.of("therapist.note.state.errorAsked"))
                                : null,
                        note.intact()
                                ? null
                                : Parts.badge(Tone.ATTENTION, Glyph.ALERT, Text.of("therapist.note.state.broken")))
                .filter(java.util.Objects::nonNull)
                .toArray(com.vaadin.flow.component.Component[]::new);
    }

    private void signature(NotePage note) {
        LocalDateTime signed = note.signedAt();
        String hash = note.hash();
        if (signed == null || hash == null) {
            return;
        }
        Div lines = new Div(Parts.paragraph(
                Text.of(
                        "therapist.note.signedBy",
                        note.author(),
                        Dates.withYear(signed.toLocalDate()),
                        signed.toLocalTime()),
                "st-small"));
        LocalDateTime second = note.cosignedAt();
        if (second != null) {
            lines.add(Parts.paragraph(
                    Text.of("therapist.note.cosigned", Dates.withYear(second.toLocalDate()), second.toLocalTime()),
                    "st-small"));
        }
        if (note.errorReason() != null) {
            lines.add(Parts.paragraph(Text.of("therapist.note.errorReason", note.errorReason()), "st-small"));
        }
        lines.add(Parts.paragraph(
                Text.of("therapist.note.fingerprint", hash.substring(0, SHORT)), "st-muted", "st-extra-small"));
        lines.addClassName("st-well");
        add(lines);
    }

    private void addendum(NotePage.Addendum addendum) {
        Div added = new Div(
                new H3(Text.of("therapist.addendum.heading")),
                Parts.paragraph(addendum.text(), "st-words"),
                Parts.paragraph(
                        Text.of(
                                "therapist.note.signedBy",
                                addendum.author(),
                                Dates.withYear(addendum.signedAt().toLocalDate()),
                                addendum.signedAt().toLocalTime()),
                        "st-small",
                        "st-muted"));
        added.addClassName("st-addendum");
        add(added);
    }
}
