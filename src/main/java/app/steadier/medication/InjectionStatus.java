package app.steadier.medication;

import java.time.LocalDate;
import java.util.List;

/**
 * The next injection of an order on a day (formulas, section 10). No dosing advice.
 *
 * @param due day the next one is due
 * @param earliest first day the minimum gap allows
 * @param overdueFrom first day past the grace days
 * @param daysPastDue 0 until the due day
 * @param gaps one label for each given injection after the first, in order
 */
public record InjectionStatus(
        InjectionState state,
        LocalDate due,
        LocalDate earliest,
        LocalDate overdueFrom,
        int daysPastDue,
        List<InjectionGap> gaps) {}
