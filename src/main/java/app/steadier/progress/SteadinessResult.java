package app.steadier.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict and what it comes from (formulas, section 6).
 *
 * @param reason why there is no verdict; null when there is one
 * @param mixed whether one strand is better and another harder
 * @param strands in the order of {@link Strand}; empty before the earliest date
 * @param baselineStart first day of the baseline window; null before the first check-in
 * @param earliest first day a verdict can be given; null before the first check-in
 */
public record SteadinessResult(
        Verdict verdict,
        @Nullable VerdictReason reason,
        boolean mixed,
        List<StrandResult> strands,
        @Nullable LocalDate baselineStart,
        @Nullable LocalDate earliest) {}
