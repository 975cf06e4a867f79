package app.steadier.progress;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's day.
 *
 * @param next the next session that has not ended, today or later; null when none is planned
 * @param later further sessions today
 * @param over whether there were sessions today and the last of them has ended
 * @param hours this week against the weekly floor
 */
public record MyToday(
        String callName,
        LocalDateTime now,
        @Nullable SessionCard next,
        List<SessionCard> later,
        boolean over,
        WeekHoursResult hours,
        boolean medicationService) {

    @Override
    public String toString() {
        return "MyToday";
    }
}
