package app.steadier.schedule;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Attendance was changed after the note of the session was signed; told within the same transaction.
 *
 * @param change id of the change, once for each
 * @param before null when nothing was recorded
 */
public record AttendanceCorrected(
        UUID change,
        SessionId session,
        PatientId patient,
        StaffId by,
        @Nullable Stay before,
        Stay after,
        String reason) {

    /**
     * @param minutes in the room
     * @param participation 0 to 4; null when not rated
     */
    public record Stay(
            AttendanceStatus status, int minutes, @Nullable Integer participation) {}

    @Override
    public String toString() {
        return "AttendanceCorrected " + change;
    }
}
