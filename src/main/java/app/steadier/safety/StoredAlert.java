package app.steadier.safety;

import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it is stored.
 *
 * @param clock since when it has to be answered
 * @param owner whom it was given to, or who took it
 */
record StoredAlert(
        UUID id,
        PatientId patient,
        Instant clock,
        @Nullable StaffId owner,
        @Nullable StaffId acknowledgedBy,
        AlertState state,
        boolean onCallTold,
        boolean officeTold) {}
