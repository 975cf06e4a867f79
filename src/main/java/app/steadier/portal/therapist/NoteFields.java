package app.steadier.portal.therapist;

import app.steadier.notes.NoteFinding;
import app.steadier.notes.NoteText;
import app.steadier.portal.shell.TextBox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fields that are saved as one types, and what can be done with their words. */
final class NoteFields {

    /** Milliseconds between two saves while somebody types; nothing typed is kept in the browser. */
    static final int SAVE_MILLIS = 2_000;

    /** Milliseconds after leaving a field, so that what is pressed next does not move away under the finger. */
    private static final int LOOK_MILLIS = 400;

    private static final int TEXT = 10_000;
    private static final int LINE = 200;

    private NoteFields() {}

    static TextBox area(String label, Runnable save) {
        return TextBox.area(label).most(TEXT).onTyping(SAVE_MILLIS, save);
    }

    static TextBox line(String label, Runnable save) {
        return TextBox.line(label).most(LINE).onTyping(SAVE_MILLIS, save);
    }

    /** After leaving a field, what is typed is on the server and the page is looked at again. */
    static void lookAfterLeaving(Component part, NoteDesk desk) {
        part.getElement()
                .addEventListener("focusout", left -> desk.look())
                .debounce(LOOK_MILLIS, DebouncePhase.TRAILING);
    }

    /** Puts other words in the place of a hit, if it is still there. */
    static void replace(TextBox field, NoteFinding finding, String words) {
        String text = field.value();
        if (finding.end() <= text.length()
                && text.substring(finding.start(), finding.end()).equals(finding.text())) {
            field.type(text.substring(0, finding.start()) + words + text.substring(finding.end()));
        }
    }

    /** All that is typed in a note, one part under the other. */
    static String words(NoteText text) {
        return Stream.of(text.response(), text.nextStep(), text.sharedWith(), text.risk())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** One text under the other, once where they are the same. */
    static String joined(String one, String other) {
        if (one.isBlank() || one.strip().equals(other.strip())) {
            return other;
        }
        return other.isBlank() ? one : one.stripTrailing() + "\n\n" + other.strip();
    }

    static NoteText both(NoteText theirs, NoteText mine) {
        Set<UUID> goals = new HashSet<>(theirs.goals());
        goals.addAll(mine.goals());
        return new NoteText(
                joined(theirs.response(), mine.response()),
                joined(theirs.nextStep(), mine.nextStep()),
                joined(theirs.risk(), mine.risk()),
                joined(theirs.sharedWith(), mine.sharedWith()),
                Set.copyOf(goals));
    }
}
