package app.steadier.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal of the plan through time.
 *
 * @param status as it is now
 * @param closed day it was achieved or dropped; null while active
 */
record PlannedGoal(
        LocalDate created,
        int baseline,
        GoalStatus status,
        @Nullable LocalDate closed,
        List<RatedGoal.Rating> ratings) {

    /** The goal as it was on a day: one closed later was still active (reading D15). */
    RatedGoal on(LocalDate asOf) {
        boolean open = closed == null || closed.isAfter(asOf);
        return new RatedGoal(baseline, open ? GoalStatus.ACTIVE : status, ratings);
    }
}
