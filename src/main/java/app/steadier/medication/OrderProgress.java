package app.steadier.medication;

import org.jspecify.annotations.Nullable;

/**
 * What follows from one order: days covered and missed run of a scheduled one, the next injection of a long-acting one,
 * nothing of one taken when needed.
 */
public record OrderProgress(
        String externalId,
        OrderKind kind,
        @Nullable DaysCovered covered,
        @Nullable MissedRun missed,
        @Nullable InjectionStatus injection) {}
