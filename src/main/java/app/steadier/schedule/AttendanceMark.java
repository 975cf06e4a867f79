package app.steadier.schedule;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a facilitator marks for one person.
 *
 * @param arrived wall-clock time in the program's zone; null is on time
 * @param left wall-clock time; null is at the end
 * @param participation 0 to 4; null is not rated
 * @param reason for an excused absence, at most 500 characters
 */
public record AttendanceMark(
        AttendanceStatus status,
        @Nullable LocalTime arrived,
        @Nullable LocalTime left,
        @Nullable Integer participation,
        @Nullable String reason) {

    /** Only a status. */
    public static AttendanceMark of(AttendanceStatus status) {
        return new AttendanceMark(status, null, null, null, null);
    }

    @Override
    public String toString() {
        return "AttendanceMark " + status;
    }
}
