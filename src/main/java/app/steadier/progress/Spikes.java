package app.steadier.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days on which strain rose well above the person's own usual value (formulas, section 4). */
final class Spikes {

    private static final int WINDOW_DAYS = 14;
    private static final int LEAST_CHECKINS = 4;
    private static final int LEAST_FOR_USUAL = 5;
    private static final BigDecimal RISE = BigDecimal.valueOf(3);
    private static final int HIGH = 8;

    private Spikes() {}

    /** Over the last 14 days up to {@code asOf}. */
    static SpikesResult lastDays(Collection<DayAnswers> checkIns, LocalDate asOf) {
        LocalDate from = asOf.minusDays(WINDOW_DAYS - 1L);
        int days = (int) checkIns.stream().filter(day -> day.within(from, asOf)).count();
        List<SpikeDay> spikes = between(checkIns, from, asOf);
        return days < LEAST_CHECKINS
                ? new SpikesResult(days, spikes, null, DataState.NOT_ENOUGH_DATA)
                : new SpikesResult(days, spikes, Exact.ratio(7L * spikes.size(), days, 1), DataState.OK);
    }

    /** Every spike day from one day to another, oldest first; earlier check-ins give the usual values. */
    static List<SpikeDay> between(Collection<DayAnswers> checkIns, LocalDate from, LocalDate to) {
        List<DayAnswers> sorted =
                checkIns.stream().sorted(Comparator.comparing(DayAnswers::date)).toList();
        return sorted.stream()
                .filter(day -> day.within(from, to))
                .map(day -> spikeDay(day, sorted))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SpikeDay> spikeDay(DayAnswers day, List<DayAnswers> all) {
        List<DayAnswers> before = all.stream()
                .filter(other -> other.within(
                        day.date().minusDays(WINDOW_DAYS), day.date().minusDays(1)))
                .toList();
        List<SpikeReason> reasons = new ArrayList<>();
        for (StrainItem item : StrainItem.values()) {
            Integer value = day.strain(item);
            SpikeReason.Kind kind = value == null ? null : kind(value, usual(item, before));
            if (kind != null) {
                reasons.add(new SpikeReason(item, kind));
            }
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpikeDay(
                        day.date(), List.copyOf(reasons), day.hardestMoment().orElseThrow()));
    }

    private static SpikeReason.@Nullable Kind kind(int value, @Nullable BigDecimal usual) {
        BigDecimal above = usual == null ? null : BigDecimal.valueOf(value).subtract(usual);
        if (above != null && above.compareTo(RISE) >= 0) {
            return SpikeReason.Kind.RISE;
        }
        boolean unusual = above == null || above.compareTo(BigDecimal.ONE) >= 0;
        return value >= HIGH && unusual ? SpikeReason.Kind.HIGH : null;
    }

    private static @Nullable BigDecimal usual(StrainItem item, List<DayAnswers> before) {
        List<BigDecimal> values = before.stream()
                .map(day -> day.strain(item))
                .filter(Objects::nonNull)
                .map(BigDecimal::valueOf)
                .toList();
        return values.size() < LEAST_FOR_USUAL ? null : Exact.median(values);
    }
}
