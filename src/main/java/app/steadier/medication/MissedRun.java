package app.steadier.medication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Doses of one order reported as skipped without one taken since (formulas, section 10).
 *
 * @param run number of skipped doses
 * @param since due date of the earliest of them; null when there is none
 */
public record MissedRun(int run, @Nullable LocalDate since) {

    private static final int FLAG_FROM = 2;

    /** Whether the run is long enough to be looked at. */
    public boolean flag() {
        return run >= FLAG_FROM;
    }
}
