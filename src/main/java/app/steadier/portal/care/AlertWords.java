package app.steadier.portal.care;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import app.steadier.safety.AlertContact;
import app.steadier.safety.AlertRow;
import app.steadier.safety.AlertState;
import app.steadier.safety.AlertStep;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words about an alert. */
final class AlertWords {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    private AlertWords() {}

    /** Where it stands, with the clock while nobody has taken it. */
    static Span state(AlertState state, long minutes, @Nullable String owner) {
        return switch (state) {
            case RAISED ->
                Parts.badge(
                        Tone.URGENT,
                        Glyph.CLOCK,
                        minutes == 0 ? Text.of("alert.state.new") : Text.of("alert.state.RAISED", span(minutes)));
            case ACKNOWLEDGED ->
                Parts.badge(
                        Tone.ATTENTION,
                        Glyph.USER,
                        owner == null ? Text.of("alert.state.ACKNOWLEDGED") : Text.of("alert.state.by", owner));
            case CLOSED -> Parts.badge(Tone.OK, Glyph.CHECK, Text.of("alert.state.CLOSED"));
        };
    }

    /** "12 minutes", "5 hours", "3 days". */
    static String span(Locale language, long minutes) {
        if (minutes < 2 * HOUR) {
            return Text.in(language, "alert.span.minutes", minutes);
        }
        return minutes < 2 * DAY
                ? Text.in(language, "alert.span.hours", minutes / HOUR)
                : Text.in(language, "alert.span.days", minutes / DAY);
    }

    static String span(long minutes) {
        return span(Text.locale(), minutes);
    }

    /** Why and since when. */
    static String why(AlertRow alert) {
        return alert.causes().stream()
                        .sorted()
                        .map(cause -> Text.of("alert.cause", cause))
                        .collect(Collectors.joining(" "))
                + " "
                + Text.of(
                        "alert.since",
                        alert.raised().toLocalDate(),
                        alert.raised().toLocalTime());
    }

    /** Who else was told because nobody answered. */
    static String told(AlertRow alert) {
        return alert.officeTold()
                ? Text.of("alert.told.office")
                : alert.onCallTold() ? Text.of("alert.told.onCall") : Text.of("alert.told.team");
    }

    /** One line of the history. */
    static String step(AlertStep step) {
        String by = step.by() == null ? Text.of("alert.step.self") : step.by();
        return switch (step.what()) {
            case RAISED, CAUSE_ADDED, RAISED_AGAIN ->
                Text.of("alert.step", step.what())
                        + (step.cause() == null ? "" : " " + Text.of("alert.cause", step.cause()));
            case SEEN, CLOSED -> Text.of("alert.step." + step.what(), by);
            case ACKNOWLEDGED ->
                Text.of("alert.step.ACKNOWLEDGED", by)
                        + (step.firstStep() == null ? "" : " " + Text.of("alert.first", step.firstStep()) + ".");
            case CONTACT -> contact(by, step.way(), step.result());
            case ASSIGNED -> Text.of("alert.step.ASSIGNED", by, step.to() == null ? "" : step.to());
            case ON_CALL_TOLD, OFFICE_TOLD ->
                Text.of("alert.step." + step.what() + (step.by() == null ? "" : ".by"), by);
        };
    }

    static String moment(AlertStep step) {
        return Dates.moment(step.at());
    }

    private static String contact(String by, AlertContact.@Nullable Way way, AlertContact.@Nullable Result result) {
        return way == null || result == null
                ? by
                : Text.of("alert.step.CONTACT", by, Text.of("alert.way", way), Text.of("alert.result", result));
    }
}
