package app.steadier.medication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** When the next long-acting injection is due (formulas, section 10). */
final class InjectionDue {

    private static final int SOON_DAYS = 7;

    private InjectionDue() {}

    /** On a day; injections given after it are ignored. The first injection is due on the first day of the order. */
    static InjectionStatus on(
            LocalDate asOf, LocalDate orderStart, Collection<LocalDate> given, InjectionSettings settings) {
        List<LocalDate> known =
                given.stream().filter(day -> !day.isAfter(asOf)).sorted().toList();
        LocalDate due = orderStart;
        LocalDate earliest = orderStart;
        if (!known.isEmpty()) {
            due = known.getLast().plusDays(settings.interval());
            earliest = known.getLast().plusDays(settings.minimumGap());
        }
        long past = ChronoUnit.DAYS.between(due, asOf);
        return new InjectionStatus(
                state(past, settings.grace()),
                due,
                earliest,
                due.plusDays(settings.grace() + 1L),
                (int) Math.max(0, past),
                gaps(known, settings));
    }

    private static InjectionState state(long past, int grace) {
        if (past < -SOON_DAYS) {
            return InjectionState.NOT_DUE;
        }
        if (past < 0) {
            return InjectionState.DUE_SOON;
        }
        if (past == 0) {
            return InjectionState.DUE;
        }
        return past <= grace ? InjectionState.LATE : InjectionState.OVERDUE;
    }

    private static List<InjectionGap> gaps(List<LocalDate> given, InjectionSettings settings) {
        List<InjectionGap> gaps = new ArrayList<>();
        for (int next = 1; next < given.size(); next++) {
            gaps.add(gap(ChronoUnit.DAYS.between(given.get(next - 1), given.get(next)), settings));
        }
        return List.copyOf(gaps);
    }

    private static InjectionGap gap(long days, InjectionSettings settings) {
        if (days < settings.minimumGap()) {
            return InjectionGap.EARLY;
        }
        if (days <= settings.interval()) {
            return InjectionGap.ON_TIME;
        }
        return days <= settings.interval() + settings.grace() ? InjectionGap.LATE : InjectionGap.OVERDUE;
    }
}
