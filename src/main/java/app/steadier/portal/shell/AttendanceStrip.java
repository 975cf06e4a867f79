package app.steadier.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Sessions as lettered cells; fill and outline differ, too, and screen readers hear all of it in one sentence. */
public final class AttendanceStrip extends Div {

    private static final long serialVersionUID = 1L;

    /** How a session went, as a letter and a style. */
    public enum Mark {
        PRESENT("P"),
        LATE("L"),
        LEFT_EARLY("L early"),
        EXCUSED("E"),
        ABSENT("A"),
        MAKEUP("M"),
        CALLED_OFF("N"),
        /** Still to come, or before the person joined: an empty cell. */
        TO_COME("F");

        private final String css;

        Mark(String css) {
            this.css = css;
        }

        /** The letter in the language of the page; nothing for what is still to come. */
        String letter() {
            return Text.of("shell.mark", this);
        }

        String css() {
            return css;
        }
    }

    /** @param words what is said of it: the date, and "you came" or "absent" */
    public record Session(Mark mark, String words) {}

    /** @param label what the row is, for example "Last 6 sessions" */
    public AttendanceStrip(String label, List<Session> sessions) {
        addClassName("st-strip");
        getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label",
                        label + ": " + sessions.stream().map(Session::words).collect(Collectors.joining(", ")));
        sessions.forEach(session -> add(cell(session.mark())));
    }

    /** One cell, for a key to the letters. */
    public static Span cell(Mark mark) {
        Span cell = new Span(mark.letter());
        cell.addClassName("st-cell");
        cell.addClassNames(mark.css().split(" "));
        return cell;
    }
}
