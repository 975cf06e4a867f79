package app.steadier.portal.coordinator;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.TimetableEntry;
import app.steadier.settings.Holiday;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The week as a list, day by day and track by track; for narrow windows, keyboards and whoever prefers it. */
final class WeekList extends Div {

    private static final long serialVersionUID = 1L;

    /** @param tracks of the groups by their id */
    WeekList(
            LocalDate monday,
            LocalDate today,
            List<TimetableEntry> entries,
            List<Holiday> holidays,
            Map<String, String> tracks) {
        addClassName("st-week-list");
        Stream.iterate(monday, day -> day.plusDays(1)).limit(7).forEach(day -> {
            List<TimetableEntry> sessions = entries.stream()
                    .filter(entry -> entry.start().toLocalDate().equals(day))
                    .toList();
            List<Holiday> closed =
                    holidays.stream().filter(each -> each.day().equals(day)).toList();
            if (!sessions.isEmpty() || !closed.isEmpty()) {
                add(day(day, day.equals(today), sessions, closed, tracks));
            }
        });
    }

    private static Section day(
            LocalDate day,
            boolean today,
            List<TimetableEntry> sessions,
            List<Holiday> closed,
            Map<String, String> tracks) {
        Div aside = new Div();
        aside.addClassName("st-line");
        if (today) {
            aside.add(Parts.badge(Tone.ACCENT, Glyph.SUN, Text.of("coordinator.today")));
        }
        closed.forEach(holiday -> aside.add(Parts.badge(Tone.ATTENTION, Glyph.SUN, holiday.name())));
        Section card = Parts.cardWith(Dates.full(day), aside);
        for (TimetableEntry entry : sessions) {
            String track = entry.group() == null
                    ? ""
                    : tracks.getOrDefault(entry.group().toString(), "");
            Div when = new Div(
                    Parts.span(Dates.time(entry.start().toLocalTime()), "st-strong"),
                    Parts.span(Text.of("coordinator.session.until", entry.end().toLocalTime()), "st-caption"));
            when.addClassNames("st-stack", "st-when");
            card.add(Parts.row(
                    when,
                    Parts.grow(
                            Parts.link(CoordinatorLinks.session(entry.session()), Words.title(entry)),
                            Parts.paragraph(
                                    Words.joined(Stream.of(
                                            track.isEmpty() ? "" : Words.track(track),
                                            Words.place(entry),
                                            Words.leaders(entry))),
                                    "st-muted")),
                    Words.state(entry)));
        }
        return card;
    }
}
