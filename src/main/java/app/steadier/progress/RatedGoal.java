package app.steadier.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A goal with its ratings.
 *
 * @param baseline starting level, -2 to 0
 * @param status on the day asked about (reading D15)
 */
record RatedGoal(int baseline, GoalStatus status, List<Rating> ratings) {

    /** An agreed level, -2 much less than expected to +2 much more. */
    record Rating(LocalDate date, int level) {}

    Optional<Rating> latest(LocalDate asOf) {
        return ratings.stream().filter(rating -> !rating.date().isAfter(asOf)).max(Comparator.comparing(Rating::date));
    }
}
