package app.steadier.settings;

import app.steadier.base.StaffId;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person on call for a time.
 *
 * @param id made by the caller
 * @param name as the list of staff has it; not looked at when a duty is added
 * @param from wall-clock time in the program's zone
 * @param until wall-clock time; the duty ends there
 */
public record OnCallDuty(
        UUID id, StaffId staff, @Nullable String name, As as, LocalDateTime from, LocalDateTime until) {

    /** What someone is on call as; each time should have one of both. */
    public enum As {
        THERAPIST,
        PRESCRIBER
    }
}
