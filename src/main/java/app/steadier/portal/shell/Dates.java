package app.steadier.portal.shell;

import app.steadier.base.NotAvailable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Dates and times as people read them: "Wed, Nov 18" in lists, "November 18" in sentences, "3:14 PM". */
public final class Dates {

    private Dates() {}

    /** "Wed, Nov 18". */
    public static String list(LocalDate day) {
        return here(day, "EEE, MMM d", "EEE, d MMM");
    }

    /** "Wednesday, November 18". */
    public static String full(LocalDate day) {
        return here(day, "EEEE, MMMM d", "EEEE, d 'de' MMMM");
    }

    /** "November 18". */
    public static String sentence(LocalDate day) {
        return sentence(day, Text.locale());
    }

    static String sentence(LocalDate day, Locale locale) {
        return write(day, locale, "MMMM d", "d 'de' MMMM");
    }

    /** "November 16 to 20", "November 30 to December 4". */
    public static String days(LocalDate first, LocalDate last) {
        boolean same = first.getMonth() == last.getMonth();
        return Text.of(
                "shell.span",
                same ? here(first, "MMMM d", "d") : sentence(first),
                same ? here(last, "d", "d 'de' MMMM") : sentence(last));
    }

    /** "Nov 18". */
    public static String small(LocalDate day) {
        return here(day, "MMM d", "d MMM");
    }

    /** "Nov 18, 2026", where the year matters. */
    public static String withYear(LocalDate day) {
        return here(day, "MMM d, yyyy", "d MMM yyyy");
    }

    /** "Monday". */
    public static String weekday(LocalDate day) {
        return here(day, "EEEE", "EEEE");
    }

    /** "Monday 16". */
    public static String weekdayAndDay(LocalDate day) {
        return here(day, "EEEE d", "EEEE d");
    }

    /** "3:14 PM". */
    public static String time(LocalTime time) {
        return time(time, Text.locale());
    }

    static String time(LocalTime time, Locale locale) {
        return write(time, locale, "h:mm a", "h:mm a");
    }

    /** "Nov 18, 3:14 PM". */
    public static String moment(LocalDateTime moment) {
        return here(moment, "MMM d, h:mm a", "d MMM, h:mm a");
    }

    /** "Nov 18, 3:14:22 PM", in the log. */
    public static String logged(LocalDateTime moment) {
        return here(moment, "MMM d, h:mm:ss a", "d MMM, h:mm:ss a");
    }

    /** "5:30 to 8:30 PM", "9:00 AM to 12:15 PM". */
    public static String span(LocalDateTime start, LocalDateTime end) {
        boolean sameHalf = (start.getHour() < 12) == (end.getHour() < 12);
        return Text.of(
                "shell.span",
                sameHalf ? here(start, "h:mm", "h:mm") : time(start.toLocalTime()),
                time(end.toLocalTime()));
    }

    /** Minutes as hours with one decimal where there is one, rounded half-up: "5.5", "9". */
    public static String hours(long minutes) {
        BigDecimal hours = BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
        return hours.stripTrailingZeros().scale() <= 0 ? hours.toBigInteger().toString() : hours.toPlainString();
    }

    private static String here(TemporalAccessor when, String english, String spanish) {
        return write(when, Text.locale(), english, spanish);
    }

    private static String write(TemporalAccessor when, Locale locale, String english, String spanish) {
        Locale region = Text.region(locale);
        boolean inSpanish = region.getLanguage().equals(Text.SPANISH.getLanguage());
        return DateTimeFormatter.ofPattern(inSpanish ? spanish : english, region)
                .format(when)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    /**
     * A day as an address holds it.
     *
     * @throws NotAvailable when the text is no day
     */
    public static LocalDate inAddress(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new NotAvailable();
        }
    }
}
