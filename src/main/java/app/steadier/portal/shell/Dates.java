package app.steadier.portal.shell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates and times as people read them: "Wed, Nov 18" in lists, "November 18" in sentences, "3:14 PM". */
public final class Dates {

    private Dates() {}

    private static boolean spanish() {
        return "es".equals(Text.locale().getLanguage());
    }

    /** "Wed, Nov 18". */
    public static String list(LocalDate day) {
        return format(day, spanish() ? "EEE d MMM" : "EEE, MMM d");
    }

    /** "Wednesday, November 18". */
    public static String full(LocalDate day) {
        return format(day, spanish() ? "EEEE d 'de' MMMM" : "EEEE, MMMM d");
    }

    /** "November 18". */
    public static String sentence(LocalDate day) {
        return format(day, spanish() ? "d 'de' MMMM" : "MMMM d");
    }

    /** "Nov 18". */
    public static String small(LocalDate day) {
        return format(day, spanish() ? "d MMM" : "MMM d");
    }

    /** "3:14 PM". */
    public static String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Text.locale())
                .format(time)
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
    }

    /** "9:00 AM to 12:15 PM". */
    public static String span(LocalDateTime start, LocalDateTime end) {
        return Text.of("shell.span", time(start.toLocalTime()), time(end.toLocalTime()));
    }

    /** Minutes as hours with one decimal, rounded half-up. */
    public static String hours(long minutes) {
        return java.math.BigDecimal.valueOf(minutes)
                .divide(java.math.BigDecimal.valueOf(60), 1, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String format(LocalDate day, String pattern) {
        Locale locale = Text.locale();
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
