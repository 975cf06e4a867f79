package app.steadier.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Day-to-day change of the hardest moment over the last 14 days; for therapists and prescribers, part of no verdict
 * (formulas, section 4, after Jahng, Wood and Trull 2008).
 *
 * @param pairs consecutive days that both have a hardest moment
 * @param rmssd root of the mean squared difference, in points with 2 decimals; null with fewer than 5 pairs
 * @param acuteChange share of pairs with a rise of 3 or more, 0.00 to 1.00; null with fewer than 5 pairs
 */
public record InstabilityResult(
        int pairs, @Nullable BigDecimal rmssd, @Nullable BigDecimal acuteChange, DataState state) {}
