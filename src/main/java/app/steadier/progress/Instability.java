package app.steadier.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Instability of the hardest moment (formulas, section 4). */
final class Instability {

    private static final int WINDOW_DAYS = 14;
    private static final int LEAST_PAIRS = 5;
    private static final int ACUTE_RISE = 3;

    private Instability() {}

    /** Over the last 14 days up to {@code asOf}; a day without a check-in breaks the pair. */
    static InstabilityResult lastDays(Collection<DayAnswers> checkIns, LocalDate asOf) {
        SortedMap<LocalDate, Integer> moments = new TreeMap<>();
        checkIns.stream()
                .filter(day -> day.within(asOf.minusDays(WINDOW_DAYS - 1L), asOf))
                .forEach(day -> day.hardestMoment().ifPresent(moment -> moments.put(day.date(), moment)));
        int pairs = 0;
        int rises = 0;
        long squares = 0;
        for (var day : moments.entrySet()) {
            Integer before = moments.get(day.getKey().minusDays(1));
            if (before != null) {
                int difference = day.getValue() - before;
                pairs++;
                squares += (long) difference * difference;
                rises += difference >= ACUTE_RISE ? 1 : 0;
            }
        }
        if (pairs < LEAST_PAIRS) {
            return new InstabilityResult(pairs, null, null, DataState.NOT_ENOUGH_DATA);
        }
        BigDecimal mean = BigDecimal.valueOf(squares).divide(BigDecimal.valueOf(pairs), MathContext.DECIMAL64);
        return new InstabilityResult(
                pairs, Exact.rounded(mean.sqrt(MathContext.DECIMAL64), 2), Exact.ratio(rises, pairs, 2), DataState.OK);
    }
}
