package app.steadier.progress;

import app.steadier.base.GroupId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the program on a day, and whether there is room. No clinical content.
 *
 * @param admitted admissions of the last seven days, the day included
 * @param ended discharges of the last seven days
 * @param leaving planned discharges within the next fourteen days
 * @param inIntake inquiries neither admitted nor closed
 */
public record Census(
        LocalDate day,
        int present,
        int admitted,
        int ended,
        int leaving,
        int inIntake,
        List<TrackCount> tracks,
        List<Roster> groups) {

    /** People of one track. */
    public record TrackCount(String track, int people) {}

    /**
     * One group and its seats on the day.
     *
     * @param days codes such as MON;WED
     */
    public record Roster(
            GroupId id,
            String name,
            String track,
            String days,
            LocalTime start,
            LocalTime end,
            int capacity,
            int members,
            @Nullable String facilitator) {

        /** Free seats, never below zero. */
        public int free() {
            return Math.max(0, capacity - members);
        }
    }
}
