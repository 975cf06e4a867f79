package app.steadier.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Some of several.
 *
 * @param percent with 1 decimal; null when there are none to count
 */
public record Share(int count, int of, @Nullable BigDecimal percent) {

    static Share of(int count, int of) {
        return new Share(count, of, of == 0 ? null : Exact.ratio(100L * count, of, 1));
    }
}
