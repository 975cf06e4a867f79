package app.steadier.portal.timetable;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.TimetableEntry;
import app.steadier.schedule.WeeklyPattern;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words that several pages of the wing use. */
public final class Words {

    private Words() {}

    /** "Evening skills", "Family session: Vega, Marisol". */
    public static String title(TimetableEntry entry) {
        return entry.group() != null
                ? entry.name()
                : Text.of("coordinator.session.with", Text.of("coordinator.kind." + entry.kind()), entry.name());
    }

    /** "Room 2", "Video", or that neither is written down. */
    public static String place(TimetableEntry entry) {
        if (entry.room() != null) {
            return entry.room();
        }
        return Text.of(entry.videoLink() != null ? "coordinator.place.video" : "coordinator.place.none");
    }

    /** "Noor Haddad and Sam Whitaker", "June Park stands in". */
    public static String leaders(TimetableEntry entry) {
        String leads =
                entry.standsIn() ? Text.of("coordinator.session.standsIn", entry.facilitator()) : entry.facilitator();
        String also = entry.coFacilitator();
        return also == null ? leads : Text.of("coordinator.session.leadBoth", leads, also);
    }

    public static Span state(TimetableEntry entry) {
        return switch (entry.state()) {
            case "CANCELLED" -> Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("coordinator.state.CANCELLED"));
            case "HELD" -> Parts.badge(Tone.OK, Glyph.CHECK, Text.of("coordinator.state.HELD"));
            default -> Parts.badge(Tone.INFO, Glyph.CLOCK, Text.of("coordinator.state.SCHEDULED"));
        };
    }

    /** "Mon, Wed, Fri 9:00 to 10:30 AM", "every 2 weeks". */
    public static String pattern(WeeklyPattern pattern) {
        LocalDate any = LocalDate.EPOCH;
        String days = pattern.days().stream().sorted().map(Words::day).collect(Collectors.joining(", ")) + " "
                + Dates.span(any.atTime(pattern.start()), any.atTime(pattern.end()));
        return joined(Stream.of(
                days,
                pattern.everyWeeks() == 1 ? "" : Text.of("coordinator.pattern.weeks", pattern.everyWeeks()),
                pattern.room() != null
                        ? pattern.room()
                        : pattern.videoLink() != null ? Text.of("coordinator.place.video") : ""));
    }

    public static String day(DayOfWeek day) {
        return Text.of("coordinator.day." + day.name().substring(0, 3));
    }

    /** "Oct 5, 2026 to Nov 1, 2026", "since Oct 5, 2026". */
    public static String period(LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? Text.of("coordinator.since", Dates.withYear(from))
                : Text.of("shell.span", Dates.withYear(from), Dates.withYear(to));
    }

    /** Whether a track's name is one of the two that have words of their own. */
    public static String track(String track) {
        return switch (track) {
            case "any" -> Text.of("coordinator.track.any");
            case "day" -> Text.of("coordinator.track.day");
            case "evening" -> Text.of("coordinator.track.evening");
            default -> track;
        };
    }

    public static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
