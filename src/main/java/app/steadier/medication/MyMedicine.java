package app.steadier.medication;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a patient's own running medicines.
 *
 * @param times times of day of a scheduled one, in order; else empty
 * @param targets what it is for: CRAVING, ANXIETY, MOOD, SLEEP, OTHER
 * @param since first day of the order
 * @param nextInjection day the next injection is due; null unless it is one
 * @param today the doses due today, in order, with what was reported
 */
public record MyMedicine(
        String name,
        String strength,
        @Nullable String directions,
        OrderKind kind,
        List<LocalTime> times,
        List<String> targets,
        LocalDate since,
        @Nullable LocalDate nextInjection,
        List<Dose> today) {

    /**
     * A dose of today.
     *
     * @param held whether it is on hold and not to be taken
     */
    public record Dose(LocalTime time, DoseState state, boolean held) {}
}
