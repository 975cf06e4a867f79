package app.steadier.settings;

import app.steadier.base.ProgramTime;
import app.steadier.settings.ReadingCalendar.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the hours and the closed days; three statements. */
@Component
class StoredReadingHours implements ReadingHours {

    private final ProgramRules rules;
    private final ProgramTime time;

    StoredReadingHours(ProgramRules rules, ProgramTime time) {
        this.rules = rules;
        this.time = time;
    }

    @Override
    public ReadingCalendar between(LocalDate first, LocalDate last) {
        int from = rules.number(ProgramRule.STAFFED_FROM_HOUR, first);
        int until = Math.max(from, rules.number(ProgramRule.STAFFED_UNTIL_HOUR, first));
        Set<LocalDate> closed = rules.holidays(first, last).stream()
                .filter(day -> day.track() == null)
                .map(Holiday::day)
                .collect(Collectors.toSet());
        List<Span> spans = first.datesUntil(last.plusDays(1))
                .filter(day -> !weekend(day) && !closed.contains(day))
                .map(day -> new Span(at(day, from), at(day, until)))
                .toList();
        return new ReadingCalendar(spans, Duration.ofHours(until - (long) from));
    }

    private Instant at(LocalDate day, int hour) {
        return time.instant(day.atStartOfDay().plusHours(hour));
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
