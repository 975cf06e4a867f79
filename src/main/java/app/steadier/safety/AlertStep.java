package app.steadier.safety;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an alert.
 *
 * @param at wall-clock time in the program's zone
 * @param by name of the member of staff; null for the person themselves and for the clock
 * @param note words of staff; for CLOSED the outcome
 */
public record AlertStep(
        UUID id,
        What what,
        LocalDateTime at,
        @Nullable String by,
        @Nullable AlertCause cause,
        @Nullable FirstStep firstStep,
        AlertContact.@Nullable Way way,
        AlertContact.@Nullable Result result,
        @Nullable String to,
        @Nullable String note) {

    /** Kinds of steps. */
    public enum What {
        RAISED,
        /** Another cause while the alert was open. */
        CAUSE_ADDED,
        /** Another cause of a different kind, after someone had taken it: it has to be taken again. */
        RAISED_AGAIN,
        /** A clinician who was told saw it. */
        SEEN,
        ACKNOWLEDGED,
        CONTACT,
        ASSIGNED,
        ON_CALL_TOLD,
        OFFICE_TOLD,
        CLOSED
    }

    @Override
    public String toString() {
        return "AlertStep " + what;
    }
}
