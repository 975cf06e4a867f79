package app.steadier.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A median over a group (formulas, section 12).
 *
 * @param people with data; null when suppressed
 * @param median with 1 decimal; null when suppressed
 */
public record MedianResult(
        InsightState state,
        @Nullable Integer people,
        @Nullable BigDecimal median) {}
