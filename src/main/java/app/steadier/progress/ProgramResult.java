package app.steadier.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures of the program over a period (formulas, section 13).
 *
 * @param census people in the program at the end of the last day
 * @param completions of the discharges
 * @param stayMean days, with 1 decimal; null without a discharge, like {@code stayMedian}
 * @param week1 admissions at least 7 days old with 2 or more sessions attended in the first 7 days
 * @param day30 admissions at least 30 days old with 4 or more sessions in the first 30 days who stayed
 * @param dropOut weeks from 1 to the last one in which somebody left before completion
 * @param waited people whose first session lies in the period
 * @param waitingMedian days from inquiry to first session, with 1 decimal; null without one
 * @param stillWaiting people waiting at the end of the period
 */
public record ProgramResult(
        int census,
        int admissions,
        int discharges,
        Share completions,
        @Nullable BigDecimal stayMean,
        @Nullable BigDecimal stayMedian,
        Share week1,
        Share day30,
        List<DropOutWeek> dropOut,
        int waited,
        @Nullable BigDecimal waitingMedian,
        int stillWaiting) {}
