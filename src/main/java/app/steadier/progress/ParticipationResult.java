package app.steadier.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Participation over a period (formulas, section 2).
 *
 * @param rated rated sessions
 * @param average 0.0 to 4.0; null with fewer than 3 ratings
 */
public record ParticipationResult(int rated, @Nullable BigDecimal average, DataState state) {}
