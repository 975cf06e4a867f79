package app.steadier.measure;

import org.jspecify.annotations.Nullable;

/**
 * What follows from one set of answers (formulas, section 7).
 *
 * @param total in points of the instrument, or null when too much is unanswered
 * @param band code of the band the total lies in; null without a total
 * @param missing unanswered items
 * @param prorated whether the total was scaled up for unanswered items
 * @param safetyAlert whether a safety item was answered above zero
 * @param safetyItemUnanswered whether a safety item was left out, so that somebody must ask in person
 */
public record Score(
        ScoreState state,
        @Nullable Integer total,
        @Nullable String band,
        int missing,
        boolean prorated,
        ScoreChange change,
        boolean safetyAlert,
        boolean safetyItemUnanswered) {}
