package app.steadier.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan in plain words: goals and where each stands, who is on the team, when we look again. */
public record MyPlan(
        LocalDate since,
        @Nullable LocalDate planned,
        List<MyGoal> goals,
        List<TeamMember> team,
        @Nullable LocalDate nextReview) {

    /**
     * One goal.
     *
     * @param level -2 to +2, the latest rating; null when it was never rated
     * @param baseline level at the start
     */
    public record MyGoal(
            String title,
            String domain,
            @Nullable LocalDate target,
            boolean achieved,
            int baseline,
            @Nullable Integer level,
            @Nullable LocalDate ratedOn) {}

    @Override
    public String toString() {
        return "MyPlan";
    }
}
