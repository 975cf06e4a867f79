package app.steadier.medication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a medication on a day.
 *
 * @param before strength until the day before; only of a change
 * @param strength from the day on; of a stop the one that ended
 * @param reason why it was stopped, as stored; only of a stop
 */
public record OrderChange(
        LocalDate day,
        Kind kind,
        String name,
        @Nullable String before,
        String strength,
        @Nullable String reason) {

    /** Kind of change. */
    public enum Kind {
        STARTED,
        /** A new order of the same medication follows one that ended at most a day before. */
        CHANGED,
        STOPPED
    }
}
