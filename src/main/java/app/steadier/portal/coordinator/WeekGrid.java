package app.steadier.portal.coordinator;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import app.steadier.portal.timetable.Words;
import app.steadier.schedule.TimetableEntry;
import app.steadier.settings.Holiday;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** The week as a calendar: a column a day, a row a quarter of an hour. A narrow window shows {@link WeekList} instead. */
final class WeekGrid extends Div {

    private static final long serialVersionUID = 1L;
    private static final int QUARTER = 15;
    private static final int ROWS = 72;
    private static final int SHORT = 4;
    private static final int TINY = 2;
    private static final int WORKING_DAYS = 5;
    private static final int FIRST_HOUR = 9;
    private static final int LAST_HOUR = 17;

    private final int first;
    private final int last;

    WeekGrid(LocalDate monday, LocalDate today, List<TimetableEntry> entries, List<Holiday> holidays) {
        addClassName("st-week");
        first = entries.stream()
                .mapToInt(entry -> entry.start().getHour())
                .min()
                .orElse(FIRST_HOUR);
        last = entries.stream()
                .mapToInt(entry -> hourAfter(entry.end().toLocalTime()))
                .max()
                .orElse(LAST_HOUR);
        add(hours());
        Stream.iterate(monday, day -> day.plusDays(1)).limit(7).forEach(day -> {
            List<TimetableEntry> sessions = entries.stream()
                    .filter(entry -> entry.start().toLocalDate().equals(day))
                    .toList();
            if (day.isBefore(monday.plusDays(WORKING_DAYS)) || !sessions.isEmpty()) {
                add(day(day, today, sessions, holidays));
            }
        });
    }

    private static int hourAfter(LocalTime end) {
        return end.getMinute() == 0 && end.getHour() > 0 ? end.getHour() : end.getHour() + 1;
    }

    private Div hours() {
        Div slots = new Div();
        slots.addClassName("st-slots");
        for (int hour = first; hour < last; hour++) {
            slots.add(Parts.span(
                    Dates.time(LocalTime.of(hour, 0)), "st-hour", "r" + (hour - first) * 60 / QUARTER, "h4"));
        }
        Div hours = new Div(new Div(), slots);
        hours.addClassName("st-hours");
        hours.getElement().setAttribute("aria-hidden", "true");
        return hours;
    }

    private Section day(LocalDate day, LocalDate today, List<TimetableEntry> sessions, List<Holiday> holidays) {
        H2 heading = new H2(Dates.list(day));
        Div head = new Div(heading);
        head.addClassName("st-day-head");
        if (day.equals(today)) {
            heading.addClassName("st-today");
            head.add(Parts.badge(Tone.ACCENT, Glyph.SUN, Text.of("coordinator.today")));
        }
        holidays.stream()
                .filter(holiday -> holiday.day().equals(day))
                .forEach(holiday -> head.add(Parts.badge(Tone.ATTENTION, Glyph.SUN, holiday.name())));
        Div slots = new Div();
        slots.addClassName("st-slots");
        slots.add(Parts.span("", "r" + ((last - first) * 60 / QUARTER - 1)));
        Lanes.of(sessions).forEach((entry, place) -> slots.add(block(entry, place)));
        Section section = new Section(head, slots);
        section.addClassName("st-day");
        return section;
    }

    private Anchor block(TimetableEntry entry, Lanes.Place place) {
        int start =
                (entry.start().getHour() - first) * 60 / QUARTER + entry.start().getMinute() / QUARTER;
        long length = Math.max(2, Duration.between(entry.start(), entry.end()).toMinutes() / QUARTER);
        Anchor block = new Anchor(CoordinatorLinks.session(entry.session()), "");
        block.addClassNames(
                "st-block",
                "st-block-" + entry.kind().toLowerCase(java.util.Locale.ROOT),
                "r" + Math.min(start, ROWS - 1),
                "h" + Math.min(length, ROWS / 2),
                "l" + place.lane() + "-" + place.of());
        if (length <= SHORT) {
            block.addClassNames("short", length <= TINY ? "tiny" : "whole");
        }
        if ("CANCELLED".equals(entry.state())) {
            block.addClassName("off");
        } else if (entry.standsIn()) {
            block.addClassName("sub");
        }
        block.add(
                Parts.span(
                        entry.group() == null ? Text.of("coordinator.short." + entry.kind()) : entry.name(),
                        "st-strong"),
                Parts.span(Words.joined(Stream.of(
                        "CANCELLED".equals(entry.state()) ? Text.of("coordinator.state.CANCELLED") : "",
                        entry.group() == null ? entry.name() : "",
                        entry.room() == null && entry.videoLink() == null ? "" : Words.place(entry),
                        Words.leaders(entry)))),
                Parts.span(Dates.span(entry.start(), entry.end()), "st-hidden"));
        return block;
    }
}
