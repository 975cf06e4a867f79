package app.steadier.checkin;

import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One admission of one person, as far as their days go by it.
 *
 * @param discharge last day; null while it is open
 */
record Stay(
        EpisodeId episode,
        PatientId patient,
        LocalDate admission,
        @Nullable LocalDate discharge,
        boolean tracksCraving) {

    boolean covers(LocalDate day) {
        return !day.isBefore(admission) && (discharge == null || !day.isAfter(discharge));
    }
}
