package app.steadier.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One strand: the numbers as shown, with 2 decimals; null with too few values.
 *
 * @param baselineCount values in the baseline window
 * @param recentCount values in the recent window
 * @param baseline mean of the baseline window
 * @param recent mean of the recent window
 * @param change in the good direction
 * @param needed change from which the strand counts as better or harder
 */
public record StrandResult(
        Strand strand,
        int baselineCount,
        int recentCount,
        StrandState state,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal recent,
        @Nullable BigDecimal change,
        @Nullable BigDecimal needed) {}
