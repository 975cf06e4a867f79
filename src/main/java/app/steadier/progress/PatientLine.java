package app.steadier.progress;

import app.steadier.base.PatientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person in a therapist's list.
 *
 * @param name family name first
 * @param care what is known to the care team; null for someone who is only in a group the caller leads
 * @param openAlert whether a safety alert is open
 */
public record PatientLine(
        PatientId patient, String name, @Nullable Care care, boolean openAlert) {

    /** What the care team sees in the list. */
    public record Care(
            String externalId,
            @Nullable String track,
            LocalDate admission,
            @Nullable LocalDate discharge) {}

    @Override
    public String toString() {
        return "PatientLine " + patient;
    }
}
