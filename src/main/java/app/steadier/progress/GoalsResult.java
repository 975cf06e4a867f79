package app.steadier.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Goal attainment (formulas, section 8).
 *
 * @param goals active and achieved goals
 * @param rated those with a rating
 * @param progressing latest level above the start, or at least as expected
 * @param belowBaseline latest level below the start
 * @param stale active and not rated in the last 30 days
 * @param score T score with 1 decimal, 50 is as expected; null without a rating
 */
public record GoalsResult(
        int goals,
        int rated,
        int progressing,
        int belowBaseline,
        int stale,
        @Nullable BigDecimal score,
        DataState state) {}
