package app.steadier.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * A day on which strain spiked.
 *
 * @param reasons never empty, in the order of {@link StrainItem}
 * @param hardestMoment highest strain of the day, 0 to 10
 */
public record SpikeDay(LocalDate date, List<SpikeReason> reasons, int hardestMoment) {}
