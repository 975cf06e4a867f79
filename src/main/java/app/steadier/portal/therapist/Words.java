package app.steadier.portal.therapist;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import app.steadier.progress.GroupLine;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words and small pieces that several pages of the wing use. */
final class Words {

    private static final List<String> STATUSES =
            List.of("PRESENT", "LATE", "LEFT_EARLY", "ABSENT", "EXCUSED", "MAKEUP");

    private Words() {}

    /** "Mon, Wed, Fri 9:00 to 10:30 AM". */
    static String times(GroupLine group) {
        LocalDate any = LocalDate.EPOCH;
        return group.days().stream().map(Words::day).collect(Collectors.joining(", ")) + " "
                + Dates.span(any.atTime(group.start()), any.atTime(group.end()));
    }

    private static String day(String code) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().startsWith(code))
                .findFirst()
                .orElseThrow()
                .getDisplayName(TextStyle.SHORT, Text.locale());
    }

    /** A square with the letter of what was recorded, its day and word for everyone. */
    static Span cell(@Nullable String status, LocalDate day) {
        Span cell = new Span(status == null ? "" : Text.of("therapist.letter." + status));
        cell.addClassName("st-cell");
        cell.addClassName(
                switch (status == null ? "" : status) {
                    case "PRESENT" -> "P";
                    case "LATE", "LEFT_EARLY" -> "L";
                    case "EXCUSED" -> "E";
                    case "ABSENT" -> "A";
                    case "MAKEUP" -> "M";
                    default -> "F";
                });
        if ("LEFT_EARLY".equals(status)) {
            cell.addClassName("early");
        }
        String words = Dates.list(day) + ": " + Text.of("therapist.status." + (status == null ? "NONE" : status));
        cell.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", words)
                .setAttribute("title", words);
        return cell;
    }

    /** What the letters mean. */
    static Div key() {
        Div key = new Div();
        key.addClassName("st-key");
        for (String status : STATUSES) {
            Span letter = new Span(Text.of("therapist.letter." + status));
            letter.addClassNames(
                    "st-cell",
                    switch (status) {
                        case "LATE", "LEFT_EARLY" -> "L";
                        default -> status.substring(0, 1);
                    });
            letter.getElement().setAttribute("aria-hidden", "true");
            if ("LEFT_EARLY".equals(status)) {
                letter.addClassName("early");
            }
            key.add(new Span(letter, new Span(Text.of("therapist.status." + status))));
        }
        return key;
    }

    /** Whether a session was held, is called off, waits for attendance, or is to come. */
    static Span state(String state, boolean started) {
        if ("CANCELLED".equals(state)) {
            return Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("therapist.state.cancelled"));
        }
        if ("HELD".equals(state)) {
            return Parts.badge(Tone.OK, Glyph.CHECK, Text.of("therapist.state.held"));
        }
        return started
                ? Parts.badge(Tone.ATTENTION, Glyph.CLOCK, Text.of("therapist.state.open"))
                : Parts.badge(Tone.INFO, Glyph.CLOCK, Text.of("therapist.state.coming"));
    }

    /** The parts that say something, as a sentence without its full stop. */
    static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** A count with its word; nothing for none. */
    static String count(String key, long number) {
        return number == 0 ? "" : Text.of(key, number);
    }
}
