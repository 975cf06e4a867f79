package app.steadier.medication;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Proportion of days covered over the last 30 days, always as reported by the patient (formulas, section 10).
 *
 * @param covered days on which every dose was taken
 * @param missed days with a skipped dose
 * @param unknown days with a dose that was never reported
 * @param pending days that may still be reported, left out
 * @param proportion 0.00 to 1.00; null unless the state is OK
 * @param adequate whether the proportion as shown is at least 0.80; null without one
 */
public record DaysCovered(
        int covered,
        int missed,
        int unknown,
        int pending,
        @Nullable BigDecimal proportion,
        @Nullable Boolean adequate,
        PdcState state) {

    /** Days that are decided: covered, missed or unknown. */
    public int days() {
        return covered + missed + unknown;
    }
}
