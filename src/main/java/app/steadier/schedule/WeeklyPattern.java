package app.steadier.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When and where a group meets.
 *
 * @param everyWeeks 1 is every week, at most 8
 * @param start wall-clock time of the program's zone; it stays the same when the clocks change
 * @param room at most 120 characters; a room or a video link, never both
 * @param from first day, inclusive
 * @param to last day, inclusive; null until it is changed
 */
public record WeeklyPattern(
        Set<DayOfWeek> days,
        int everyWeeks,
        LocalTime start,
        LocalTime end,
        @Nullable String room,
        @Nullable String videoLink,
        LocalDate from,
        @Nullable LocalDate to) {}
