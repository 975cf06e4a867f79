package app.steadier.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Weekly patterns as recurrence rules of RFC 5545. Rules count days of the calendar, never hours, so a clock change moves
 * nothing: the wall-clock time of a day becomes an instant afterwards.
 */
final class Recurrence {

    private static final int CODE = 2;
    private static final int SHORT = 3;

    private Recurrence() {}

    /** The rule for days of the week, every so many weeks; weeks begin on Monday. */
    static String rule(Collection<DayOfWeek> days, int everyWeeks) {
        return "FREQ=WEEKLY;" + (everyWeeks == 1 ? "" : "INTERVAL=" + everyWeeks + ";") + "WKST=MO;BYDAY="
                + days.stream()
                        .distinct()
                        .sorted()
                        .map(day -> day.name().substring(0, CODE))
                        .collect(Collectors.joining(","));
    }

    /** A day as groups store it: MON to SUN. */
    static DayOfWeek day(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name(day).equals(name)) {
                return day;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** A day as groups store it: MON to SUN. */
    static String name(DayOfWeek day) {
        return day.name().substring(0, SHORT);
    }

    static Set<DayOfWeek> days(String rule) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (RecurrenceRule.WeekdayNum one : parse(rule).getByDayPart()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.name().startsWith(one.weekday.name())) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    static int everyWeeks(String rule) {
        return parse(rule).getInterval();
    }

    /**
     * Days of a rule in a period, in order.
     *
     * @param start first day the rule holds; with more than one week between, its week is the first
     * @param from first day of the period, inclusive
     * @param to last day of the period, inclusive
     */
    static List<LocalDate> days(String rule, LocalDate start, LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        Set<DayOfWeek> meant = days(rule);
        RecurrenceRuleIterator all =
                parse(rule).iterator(new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
        while (all.hasNext()) {
            DateTime next = all.nextDateTime();
            LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
            if (day.isAfter(to)) {
                break;
            }
            if (!day.isBefore(from) && meant.contains(day.getDayOfWeek())) {
                days.add(day);
            }
        }
        return days;
    }

    private static RecurrenceRule parse(String rule) {
        try {
            return new RecurrenceRule(rule);
        } catch (InvalidRecurrenceRuleException wrong) {
            throw new IllegalStateException("No recurrence rule: " + rule, wrong);
        }
    }
}
