package app.steadier.message;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a reminder goes out. Leads are true time, times of day are those of the person's wall clock: a time that a clock
 * change skips moves on by the gap, one that occurs twice is its first. In quiet hours it goes out at their end, or shortly
 * before they begin when that is nearer or the end would be too late.
 *
 * @param at when it goes out
 * @param until when it makes no sense any more
 */
record ReminderPlan(Instant at, Instant until) {

    /** For so long after a dose was due its reminder makes sense. */
    static final Duration AFTER_DOSE = Duration.ofHours(2);

    private static final Duration AFTER_WISH = Duration.ofHours(1);

    /** @param program the program's zone, in which a check-in's day is */
    static ReminderPlan of(ReminderKind kind, Instant due, ReminderChoices choices, ZoneId program) {
        return switch (kind) {
            case SESSION -> quietly(due.minus(Duration.ofMinutes(choices.sessionLead())), due, choices.quiet());
            case DOSE ->
                quietly(due.minus(Duration.ofMinutes(choices.doseLead())), due.plus(AFTER_DOSE), choices.quiet());
            case CHECK_IN -> {
                LocalDate day = LocalDate.ofInstant(due, program);
                Instant wish = day.atTime(choices.checkInAt())
                        .atZone(choices.zone())
                        .withEarlierOffsetAtOverlap()
                        .toInstant();
                Instant over = day.plusDays(1).atStartOfDay(program).toInstant();
                yield quietly(wish, later(over, wish.plus(AFTER_WISH)), choices.quiet());
            }
        };
    }

    private static ReminderPlan quietly(Instant wish, Instant until, @Nullable Quiet quiet) {
        if (quiet == null || !quiet.covers(wish)) {
            return new ReminderPlan(wish, until);
        }
        Instant end = quiet.end(wish);
        Instant before = quiet.before(wish);
        boolean endIsNearer = Duration.between(wish, end).compareTo(Duration.between(before, wish)) <= 0;
        return new ReminderPlan(end.isBefore(until) && endIsNearer ? end : before, until);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
