package app.steadier.progress;

import app.steadier.base.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a week that goes on will come to (formulas, section 1, carried on to Sunday). */
final class HoursOutlook {

    private final List<SessionEntry> entries;
    private final Instant now;
    private final ZoneId zone;

    /** @param entries every session of the person in the week, of every kind */
    HoursOutlook(Collection<SessionEntry> entries, Instant now, ZoneId zone) {
        this.entries = List.copyOf(entries);
        this.now = now;
        this.zone = zone;
    }

    /** A session to come with free seats. */
    record Seat(SessionId session, String group, @Nullable String topic, Instant start, Instant end, int free) {

        long seconds() {
            return Duration.between(start, end).toSeconds();
        }
    }

    /** Whether forecasts are made: from Thursday on, as long as the week lasts. */
    static boolean time(LocalDate monday, LocalDate today) {
        return !today.isBefore(monday.plusDays(3)) && !today.isAfter(monday.plusDays(6));
    }

    int scheduledMinutes() {
        return minutes(entry -> entry.presence() != Presence.MAKEUP);
    }

    int toComeMinutes() {
        return minutes(this::toCome);
    }

    int unrecordedMinutes() {
        return minutes(entry -> entry.presence() == null && !entry.end().isAfter(now));
    }

    /** Full minutes of the counting sessions that are not cancelled. */
    private int minutes(Predicate<SessionEntry> which) {
        return SessionSeconds.minutes(entries.stream()
                .filter(HoursOutlook::stands)
                .filter(which)
                .mapToLong(HoursOutlook::seconds)
                .sum());
    }

    private static boolean stands(SessionEntry entry) {
        return entry.counts() && entry.state() != SessionState.CANCELLED;
    }

    private static long seconds(SessionEntry entry) {
        return Duration.between(entry.start(), entry.end()).toSeconds();
    }

    /** Not over, and expected there; what is recorded in a held session is in the attended minutes. */
    private boolean toCome(SessionEntry entry) {
        Presence presence = entry.presence();
        return entry.end().isAfter(now)
                && (presence == null || (entry.state() == SessionState.SCHEDULED && presence.inTheRoom()));
    }

    /** @param seats sessions with a free seat until Sunday */
    HoursForecast forecast(HoursRule rule, Collection<Seat> seats) {
        Map<LocalDate, Long> days = days();
        int shortMinutes = Math.max(0, rule.weekMinutes() - total(days));
        int shortDays = shortDays(rule, days);
        List<Seat> open = shortMinutes == 0 && shortDays == 0
                ? List.of()
                : seats.stream()
                        .filter(this::fits)
                        .sorted(Comparator.comparing(Seat::start).thenComparing(Seat::group))
                        .toList();
        Map<LocalDate, Long> filled = filled(days, open);
        return new HoursForecast(
                shortMinutes,
                Exact.ratio(shortMinutes, 60, 1),
                shortDays,
                open.stream().map(this::shown).toList(),
                total(filled) >= rule.weekMinutes() && shortDays(rule, filled) == 0);
    }

    /** Seconds of each day, attended and to come. */
    private Map<LocalDate, Long> days() {
        return entries.stream()
                .filter(HoursOutlook::stands)
                .collect(Collectors.toMap(
                        entry -> entry.date(zone),
                        entry -> toCome(entry)
                                ? seconds(entry)
                                : SessionSeconds.of(entry).attended(),
                        Long::sum));
    }

    private static int total(Map<LocalDate, Long> days) {
        return SessionSeconds.minutes(
                days.values().stream().mapToLong(Long::longValue).sum());
    }

    private static int shortDays(HoursRule rule, Map<LocalDate, Long> days) {
        long meeting = days.values().stream()
                .filter(seconds -> SessionSeconds.minutes(seconds) >= rule.dayMinutes())
                .count();
        return Math.toIntExact(Math.max(0, rule.days() - meeting));
    }

    /** Not begun, and beside everything of the person's that is not cancelled, also where they cannot come. */
    private boolean fits(Seat seat) {
        return seat.free() > 0
                && seat.start().isAfter(now)
                && entries.stream()
                        .filter(entry -> entry.state() != SessionState.CANCELLED)
                        .noneMatch(entry -> entry.start().isBefore(seat.end())
                                && seat.start().isBefore(entry.end()));
    }

    /** Each day with as much as fits into it: the most for the week and for its days at once. */
    private Map<LocalDate, Long> filled(Map<LocalDate, Long> days, List<Seat> open) {
        Map<LocalDate, List<Seat>> byDay =
                open.stream().collect(Collectors.groupingBy(seat -> LocalDate.ofInstant(seat.start(), zone)));
        Map<LocalDate, Long> filled = new HashMap<>(days);
        byDay.forEach((day, seats) -> filled.merge(day, most(seats), Long::sum));
        return filled;
    }

    /** The most seconds in sessions that do not overlap each other. */
    private static long most(List<Seat> seats) {
        List<Seat> byEnd =
                seats.stream().sorted(Comparator.comparing(Seat::end)).toList();
        long[] most = new long[byEnd.size() + 1];
        for (int taken = 1; taken <= byEnd.size(); taken++) {
            Seat last = byEnd.get(taken - 1);
            int before = (int) byEnd.stream()
                    .filter(seat -> !seat.end().isAfter(last.start()))
                    .count();
            most[taken] = Math.max(most[taken - 1], most[before] + last.seconds());
        }
        return most[byEnd.size()];
    }

    private OpenSession shown(Seat seat) {
        return new OpenSession(
                seat.session(),
                seat.group(),
                seat.topic(),
                LocalDateTime.ofInstant(seat.start(), zone),
                LocalDateTime.ofInstant(seat.end(), zone),
                SessionSeconds.minutes(seat.seconds()),
                seat.free());
    }
}
