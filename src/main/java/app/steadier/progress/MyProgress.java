package app.steadier.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How it is going: coming to sessions, hours by week, the daily answers, small steps. */
public record MyProgress(
        AttendanceResult attendance,
        List<SessionCard> recent,
        List<Week> weeks,
        List<Day> days,
        ClarityResult clarity,
        FollowThroughResult followThrough,
        boolean tracksCraving) {

    /** Hours of one ISO week against its floor. */
    public record Week(LocalDate monday, WeekHoursResult hours) {}

    /** Answers of one day; null where there is none. Scales 0 to 10, sleep in hours. */
    public record Day(
            LocalDate date,
            @Nullable Integer mood,
            @Nullable Integer anxiety,
            @Nullable Integer craving,
            @Nullable Integer clearThinking,
            @Nullable BigDecimal sleepHours) {}

    @Override
    public String toString() {
        return "MyProgress";
    }
}
