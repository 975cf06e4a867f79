package app.steadier.medication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Days covered, per order or over all scheduled orders of a patient (formulas, section 10; reading D6). */
final class Coverage {

    private static final int WINDOW_DAYS = 30;
    private static final int LEAST_DAYS = 7;
    private static final BigDecimal ADEQUATE = new BigDecimal("0.80");

    private Coverage() {}

    /** Over the doses due in the last 30 days up to the date of {@code now}. */
    static DaysCovered of(Collection<DueDose> doses, Instant now, ZoneId zone) {
        LocalDate asOf = LocalDate.ofInstant(now, zone);
        LocalDate first = asOf.minusDays(WINDOW_DAYS - 1L);
        Map<LocalDate, List<DoseState>> days = doses.stream()
                .filter(dose -> !dose.held())
                .filter(dose -> {
                    LocalDate due = LocalDate.ofInstant(dose.due(), zone);
                    return !due.isBefore(first) && !due.isAfter(asOf);
                })
                .collect(Collectors.groupingBy(
                        dose -> LocalDate.ofInstant(dose.due(), zone),
                        Collectors.mapping(dose -> DoseStates.at(dose, now, zone), Collectors.toList())));
        Map<DoseState, Integer> counts = new EnumMap<>(DoseState.class);
        days.values().forEach(states -> counts.merge(dayState(states), 1, Integer::sum));
        return result(
                counts.getOrDefault(DoseState.TOOK, 0),
                counts.getOrDefault(DoseState.SKIPPED, 0),
                counts.getOrDefault(DoseState.UNKNOWN, 0),
                counts.getOrDefault(DoseState.PENDING, 0));
    }

    /** The state of a day by its doses: skipped before pending before unknown before taken. */
    static DoseState dayState(List<DoseState> doses) {
        for (DoseState worst : List.of(DoseState.SKIPPED, DoseState.PENDING, DoseState.UNKNOWN)) {
            if (doses.contains(worst)) {
                return worst;
            }
        }
        return DoseState.TOOK;
    }

    private static DaysCovered result(int covered, int missed, int unknown, int pending) {
        int days = covered + missed + unknown;
        if (days < LEAST_DAYS) {
            return new DaysCovered(covered, missed, unknown, pending, null, null, PdcState.NOT_ENOUGH_DATA);
        }
        if (2 * unknown > days) {
            return new DaysCovered(covered, missed, unknown, pending, null, null, PdcState.TOO_FEW_REPORTS);
        }
        BigDecimal proportion = BigDecimal.valueOf(covered).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
        return new DaysCovered(
                covered, missed, unknown, pending, proportion, proportion.compareTo(ADEQUATE) >= 0, PdcState.OK);
    }
}
