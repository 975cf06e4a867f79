package app.steadier.safety;

import app.steadier.base.PatientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator sees of an alert: never why (security, section 2.2).
 *
 * @param minutes since it was raised
 * @param assignedTo name of who has it
 */
public record OfficeAlert(
        UUID id,
        PatientId patient,
        String name,
        long minutes,
        AlertState state,
        @Nullable String assignedTo) {

    @Override
    public String toString() {
        return "OfficeAlert " + id;
    }
}
