package app.steadier.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One week of a patient: every session with what counted, and the hours ledger. */
public record MyWeek(
        LocalDate monday,
        List<SessionCard> sessions,
        WeekHoursResult hours,
        @Nullable String track) {}
