package app.steadier.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Goal attainment scaling after Kiresuk and Sherman, assumed intercorrelation 0.3 (formulas, section 8). */
final class Goals {

    private static final int STALE_AFTER_DAYS = 30;

    private Goals() {}

    /** On a day; later ratings are ignored. */
    static GoalsResult on(LocalDate asOf, Collection<RatedGoal> goals) {
        List<RatedGoal> entering = goals.stream()
                .filter(goal -> goal.status() != GoalStatus.DROPPED)
                .toList();
        int rated = 0;
        int progressing = 0;
        int below = 0;
        int stale = 0;
        int sum = 0;
        for (RatedGoal goal : entering) {
            Optional<RatedGoal.Rating> latest = goal.latest(asOf);
            if (latest.isPresent()) {
                int level = latest.get().level();
                rated++;
                sum += level;
                progressing += level > goal.baseline() || level >= 0 ? 1 : 0;
                below += level < goal.baseline() ? 1 : 0;
                stale += stale(goal, latest.get(), asOf) ? 1 : 0;
            }
        }
        return rated == 0
                ? new GoalsResult(entering.size(), 0, 0, 0, 0, null, DataState.NO_DATA)
                : new GoalsResult(entering.size(), rated, progressing, below, stale, score(sum, rated), DataState.OK);
    }

    private static boolean stale(RatedGoal goal, RatedGoal.Rating latest, LocalDate asOf) {
        return goal.status() == GoalStatus.ACTIVE && latest.date().isBefore(asOf.minusDays(STALE_AFTER_DAYS));
    }

    private static BigDecimal score(int sum, int rated) {
        BigDecimal spread =
                BigDecimal.valueOf(7L * rated + 3L * rated * rated, 1).sqrt(MathContext.DECIMAL64);
        BigDecimal above = BigDecimal.valueOf(10L * sum).divide(spread, MathContext.DECIMAL64);
        return Exact.rounded(BigDecimal.valueOf(50).add(above), 1);
    }
}
