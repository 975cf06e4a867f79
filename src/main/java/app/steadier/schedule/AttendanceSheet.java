package app.steadier.schedule;

import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session with everyone expected in it, members first, then guests.
 *
 * @param groupName null for a session alone with someone
 * @param kind GROUP, INDIVIDUAL, FAMILY or PRESCRIBER
 * @param start local time
 * @param minutes true length
 * @param state SCHEDULED, HELD or CANCELLED
 * @param started whether attendance can be taken
 */
public record AttendanceSheet(
        SessionId session,
        @Nullable GroupId group,
        @Nullable String groupName,
        String kind,
        @Nullable String topic,
        LocalDateTime start,
        LocalDateTime end,
        int minutes,
        String state,
        boolean started,
        List<Row> rows) {

    /**
     * One person.
     *
     * @param name family name first
     * @param firstTime a member for whom this is the group's first session
     * @param guest whether they make up for a missed session here
     * @param status null when nothing is recorded
     * @param minutes in the room
     * @param signed whether the note of the session is signed, so that a change needs a reason
     * @param corrections since then, the latest first
     */
    public record Row(
            PatientId patient,
            String name,
            boolean firstTime,
            boolean guest,
            @Nullable AttendanceStatus status,
            @Nullable LocalTime arrived,
            @Nullable LocalTime left,
            @Nullable Integer participation,
            @Nullable String reason,
            int minutes,
            boolean signed,
            List<Correction> corrections) {

        /** The same as a mark, to change one part of it; null when nothing is recorded. */
        public @Nullable AttendanceMark mark() {
            return status == null ? null : new AttendanceMark(status, arrived, left, participation, reason);
        }

        @Override
        public String toString() {
            return "Row " + patient;
        }
    }

    /**
     * A change after the note was signed.
     *
     * @param at local time
     * @param before null when nothing was recorded
     */
    public record Correction(
            LocalDateTime at, String by, @Nullable AttendanceStatus before, String reason) {

        @Override
        public String toString() {
            return "Correction at " + at;
        }
    }

    /** People with a status. */
    public long count(AttendanceStatus status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    /** People of whom nothing is recorded. */
    public long open() {
        return rows.stream().filter(row -> row.status() == null).count();
    }
}
