package app.steadier.safety;

import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert in a clinician's list.
 *
 * @param raised wall-clock time in the program's zone
 * @param minutes for how long it has waited for an answer; 0 when it is taken
 * @param owner who has it: whom it was given to, or who took it
 * @param mine whether the caller has it
 * @param onCallTold whether the people on call were told because nobody answered
 */
public record AlertRow(
        UUID id,
        PatientId patient,
        String name,
        Set<AlertCause> causes,
        LocalDateTime raised,
        long minutes,
        AlertState state,
        @Nullable StaffId owner,
        @Nullable String ownerName,
        boolean mine,
        boolean onCallTold,
        boolean officeTold) {

    @Override
    public String toString() {
        return "AlertRow " + id;
    }
}
