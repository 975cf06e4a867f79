package app.steadier.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/** Exact arithmetic, rounded half-up once at the end, away from zero on a tie (formulas, section 0; reading D12). */
final class Exact {

    private Exact() {}

    /** A ratio of whole numbers with a number of decimals; {@code over} is not 0. */
    static BigDecimal ratio(long part, long over, int decimals) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(over), decimals, RoundingMode.HALF_UP);
    }

    static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The middle value, or the mean of the two middle ones, not rounded; {@code values} is not empty. */
    static BigDecimal median(Collection<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        BigDecimal sum = sorted.get((size - 1) / 2).add(sorted.get(size / 2));
        return sum.divide(BigDecimal.TWO);
    }
}
