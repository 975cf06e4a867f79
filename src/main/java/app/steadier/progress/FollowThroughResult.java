package app.steadier.progress;

import org.jspecify.annotations.Nullable;

/**
 * Follow-through over the last 14 days (formulas, section 3).
 *
 * @param decided commitments with a value
 * @param pending may still be answered
 * @param excluded withdrawn before they were due
 * @param percent 0 to 100; null with fewer than 3 decided
 */
public record FollowThroughResult(
        int decided, int pending, int excluded, @Nullable Integer percent, DataState state) {}
