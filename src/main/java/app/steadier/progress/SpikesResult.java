package app.steadier.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Emotional spikes over the last 14 days (formulas, section 4).
 *
 * @param checkInDays days checked in
 * @param days the spike days, oldest first
 * @param perSevenDays spike days per 7 days checked in, 0.0 to 7.0; null with fewer than 4 days checked in
 */
public record SpikesResult(
        int checkInDays, List<SpikeDay> days, @Nullable BigDecimal perSevenDays, DataState state) {}
