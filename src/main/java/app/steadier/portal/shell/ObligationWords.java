package app.steadier.portal.shell;

import app.steadier.schedule.Obligation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** What someone has to be at, in words. */
public final class ObligationWords {

    /** A Monday, for the names of the days. */
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    private ObligationWords() {}

    /** Its own words, else its kind. */
    public static String what(Obligation one) {
        return one.words() == null ? Text.of("answer.obligation", one.kind()) : one.words();
    }

    /** Days and times, and its last day if it has one. */
    public static String when(Obligation one) {
        String times = Text.of(
                "answer.obligations.when",
                one.days().stream().sorted().map(ObligationWords::day).collect(Collectors.joining(", ")),
                Dates.span(MONDAY.atTime(one.start()), MONDAY.atTime(one.end())));
        LocalDate until = one.until();
        return until == null ? times : times + " " + Text.of("answer.obligations.last", until);
    }

    /** The name of a day of the week. */
    public static String day(DayOfWeek day) {
        return Dates.weekday(MONDAY.plusDays(day.getValue() - 1L));
    }
}
