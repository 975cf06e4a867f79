package app.steadier.progress;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's day.
 *
 * @param next the next session that has not ended, today or later; null when none is planned
 * @param later further sessions today
 * @param steps small commitments that are still open or due today
 * @param hours this week against the weekly floor
 */
public record MyToday(
        String callName,
        LocalDateTime now,
        @Nullable SessionCard next,
        List<SessionCard> later,
        List<Step> steps,
        WeekHoursResult hours,
        boolean medicationService) {

    /**
     * One small commitment.
     *
     * @param answer KEPT, PARTLY or MISSED; null while open
     */
    public record Step(
            String words, LocalDate due, @Nullable String answer) {}

    @Override
    public String toString() {
        return "MyToday";
    }
}
