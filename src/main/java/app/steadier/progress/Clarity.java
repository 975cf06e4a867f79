package app.steadier.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Median of clear thinking (formulas, section 5). */
final class Clarity {

    private static final int WINDOW_DAYS = 7;
    private static final int LEAST_ANSWERS = 3;

    private Clarity() {}

    /** Over the last 7 days up to {@code asOf}. */
    static ClarityResult lastDays(Collection<DayAnswers> checkIns, LocalDate asOf) {
        List<BigDecimal> values = checkIns.stream()
                .filter(day -> day.within(asOf.minusDays(WINDOW_DAYS - 1L), asOf))
                .map(DayAnswers::clearThinking)
                .filter(Objects::nonNull)
                .map(BigDecimal::valueOf)
                .toList();
        return values.size() < LEAST_ANSWERS
                ? new ClarityResult(values.size(), null, DataState.NOT_ENOUGH_DATA)
                : new ClarityResult(values.size(), Exact.rounded(Exact.median(values), 1), DataState.OK);
    }
}
