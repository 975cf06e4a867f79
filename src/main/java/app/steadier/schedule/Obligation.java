package app.steadier.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person has to be at every week, besides the program.
 *
 * @param words what it is, at most 120 characters; null when its kind says enough
 * @param from first day; until may be open, both inclusive
 */
public record Obligation(
        UUID id,
        Kind kind,
        @Nullable String words,
        Set<DayOfWeek> days,
        LocalTime start,
        LocalTime end,
        LocalDate from,
        @Nullable LocalDate until) {

    /** What it is. */
    public enum Kind {
        WORK,
        SCHOOL,
        FAMILY,
        OTHER
    }

    /** Whether it takes up part of a time on one local day. */
    public boolean overlaps(LocalDateTime other, LocalDateTime otherEnd) {
        LocalDate day = other.toLocalDate();
        return days.contains(day.getDayOfWeek())
                && !day.isBefore(from)
                && (until == null || !day.isAfter(until))
                && other.isBefore(day.atTime(end))
                && otherEnd.isAfter(day.atTime(start));
    }

    @Override
    public String toString() {
        return "Obligation " + id;
    }
}
