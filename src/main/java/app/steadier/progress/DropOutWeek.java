package app.steadier.progress;

import java.math.BigDecimal;

/**
 * One week of treatment over the admissions of a period.
 *
 * @param week counted from admission, 1 is days 0 to 6
 * @param atRisk people who reached the week
 * @param left people who left before completion in it
 * @param percent left of those at risk, 0.0 to 100.0
 */
public record DropOutWeek(int week, int atRisk, int left, BigDecimal percent) {}
