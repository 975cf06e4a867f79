package app.steadier.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Clear thinking over the last 7 days (formulas, section 5).
 *
 * @param days days with an answer
 * @param median 0.0 foggy to 10.0 clear; null with fewer than 3 answers
 */
public record ClarityResult(int days, @Nullable BigDecimal median, DataState state) {}
