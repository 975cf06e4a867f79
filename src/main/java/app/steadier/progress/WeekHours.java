package app.steadier.progress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hours per ISO week against the level-of-care floor (formulas, section 1; readings D4 and D18). */
final class WeekHours {

    private WeekHours() {}

    /**
     * The week from a Monday.
     *
     * @param asOf the program's day, also for an ended episode
     * @param rules floors of the level of care in force on that Monday, in any order
     */
    static WeekHoursResult of(
            Collection<SessionEntry> entries,
            LocalDate monday,
            LocalDate admission,
            @Nullable LocalDate discharge,
            LocalDate asOf,
            Collection<HoursRule> rules,
            ZoneId zone) {
        LocalDate sunday = monday.plusDays(6);
        LocalDate last = sunday.isAfter(asOf) ? asOf : sunday;
        HoursRule rule = rules.stream()
                .filter(one -> !one.effectiveFrom().isAfter(monday))
                .max(Comparator.comparing(HoursRule::effectiveFrom))
                .orElse(HoursRule.ADULT);
        Map<LocalDate, SessionSeconds> days = entries.stream()
                .filter(SessionEntry::counts)
                .filter(entry ->
                        !entry.date(zone).isBefore(monday) && !entry.date(zone).isAfter(last))
                .collect(Collectors.toMap(entry -> entry.date(zone), SessionSeconds::of, SessionSeconds::plus));
        SessionSeconds sum = days.values().stream().reduce(SessionSeconds.NONE, SessionSeconds::plus);
        int daysMeeting = (int) days.values().stream()
                .filter(day -> SessionSeconds.minutes(day.attended()) >= rule.dayMinutes())
                .count();
        SessionMinutes minutes = sum.minutes();
        boolean partial = admission.isAfter(monday) || (discharge != null && discharge.isBefore(sunday));
        return new WeekHoursResult(
                minutes.scheduled(),
                minutes.attended(),
                Exact.ratio(sum.scheduled(), 3600, 1),
                Exact.ratio(sum.attended(), 3600, 1),
                daysMeeting,
                minutes.scheduled() >= rule.weekMinutes(),
                state(partial, !asOf.isAfter(sunday), minutes.attended(), daysMeeting, rule),
                rule);
    }

    private static HoursState state(boolean partial, boolean running, int attended, int daysMeeting, HoursRule rule) {
        if (partial) {
            return HoursState.PARTIAL_WEEK;
        }
        if (running) {
            return HoursState.IN_PROGRESS;
        }
        return attended >= rule.weekMinutes() && daysMeeting >= rule.days() ? HoursState.MET : HoursState.BELOW;
    }
}
