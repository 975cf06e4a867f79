package app.steadier.schedule;

import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session with one person.
 *
 * @param start local time
 * @param minutes 15 to 480
 * @param room a room or a video link, never both
 */
public record Booking(
        Kind kind,
        PatientId patient,
        StaffId facilitator,
        @Nullable StaffId coFacilitator,
        LocalDateTime start,
        int minutes,
        @Nullable String room,
        @Nullable String videoLink,
        @Nullable String topic) {

    /** What kind of session it is. */
    public enum Kind {
        INDIVIDUAL,
        FAMILY,
        PRESCRIBER
    }
}
