package app.steadier.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Attendance over a period (formulas, section 1).
 *
 * @param countedSessions sessions expected and not excused
 * @param percent of the expected and not excused minutes, 0.0 to 100.0; null with {@link DataState#NO_DATA}
 */
public record AttendanceResult(
        SessionMinutes minutes,
        int countedSessions,
        @Nullable BigDecimal percent,
        DataState state) {}
