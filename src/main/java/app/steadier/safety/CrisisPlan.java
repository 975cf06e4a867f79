package app.steadier.safety;

import app.steadier.base.PatientId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of a person's crisis plan.
 *
 * @param version 1 for the first
 * @param written wall-clock time in the program's zone
 * @param by name of the member of staff who wrote it; null for the person themselves
 */
public record CrisisPlan(
        PatientId patient,
        int version,
        LocalDateTime written,
        @Nullable String by,
        CrisisPlanText text) {

    @Override
    public String toString() {
        return "CrisisPlan " + patient + " " + version;
    }
}
