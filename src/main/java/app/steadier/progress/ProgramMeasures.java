package app.steadier.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Census, lengths of stay, engagement, drop-out points and waiting time (formulas, section 13; readings D2 and D14). */
final class ProgramMeasures {

    private static final int WEEK_DAYS = 7;
    private static final int WEEK_SESSIONS = 2;
    private static final int MONTH_DAYS = 30;
    private static final int MONTH_SESSIONS = 4;

    private ProgramMeasures() {}

    /** Over a period, both days inclusive, as known on {@code asOf}. */
    static ProgramResult over(
            Collection<EpisodeSpan> episodes,
            Collection<InquirySpan> inquiries,
            LocalDate from,
            LocalDate to,
            LocalDate asOf) {
        List<EpisodeSpan> known = known(episodes, asOf);
        List<EpisodeSpan> admitted = known.stream()
                .filter(episode -> within(episode.admission(), from, to))
                .toList();
        List<EpisodeSpan> discharged = known.stream()
                .filter(episode -> within(episode.discharge(), from, to))
                .toList();
        int completed = (int) discharged.stream()
                .filter(episode -> episode.disposition() == Disposition.COMPLETED)
                .count();
        List<Long> stays = discharged.stream()
                .map(episode -> Math.max(1, episode.daysUntil(asOf)))
                .toList();
        List<Long> waits = inquiries.stream()
                .filter(inquiry -> within(inquiry.firstSession(), from, to.isAfter(asOf) ? asOf : to))
                .map(inquiry -> ChronoUnit.DAYS.between(inquiry.inquiry(), inquiry.firstSession()))
                .toList();
        return new ProgramResult(
                census(known, to, asOf),
                admitted.size(),
                discharged.size(),
                Share.of(completed, discharged.size()),
                mean(stays),
                median(stays),
                engaged(old(admitted, WEEK_DAYS, asOf), WEEK_DAYS, WEEK_SESSIONS, false),
                engaged(old(admitted, MONTH_DAYS, asOf), MONTH_DAYS, MONTH_SESSIONS, true),
                dropOut(admitted, asOf),
                waits.size(),
                median(waits),
                stillWaiting(inquiries, to));
    }

    /** People admitted and not discharged at the end of a day. */
    static int census(Collection<EpisodeSpan> episodes, LocalDate day, LocalDate asOf) {
        return (int) known(episodes, asOf).stream()
                .filter(episode -> episode.inCensus(day))
                .count();
    }

    private static List<EpisodeSpan> known(Collection<EpisodeSpan> episodes, LocalDate asOf) {
        return episodes.stream()
                .filter(episode -> !episode.admission().isAfter(asOf))
                .map(episode -> episode.knownOn(asOf))
                .toList();
    }

    private static boolean within(@Nullable LocalDate day, LocalDate from, LocalDate to) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }

    private static List<EpisodeSpan> old(List<EpisodeSpan> admitted, int days, LocalDate asOf) {
        return admitted.stream()
                .filter(episode -> !episode.admission().plusDays(days).isAfter(asOf))
                .toList();
    }

    private static Share engaged(List<EpisodeSpan> admitted, int days, int sessions, boolean stayed) {
        long engaged = admitted.stream()
                .filter(episode -> episode.attendedInFirst(days) >= sessions)
                .filter(episode -> !stayed || !leftWithin(episode, days))
                .count();
        return Share.of((int) engaged, admitted.size());
    }

    private static boolean leftWithin(EpisodeSpan episode, int days) {
        LocalDate discharge = episode.discharge();
        return discharge != null
                && episode.leftBeforeCompletion()
                && discharge.isBefore(episode.admission().plusDays(days));
    }

    private static List<DropOutWeek> dropOut(List<EpisodeSpan> admitted, LocalDate asOf) {
        int last = admitted.stream()
                .filter(EpisodeSpan::leftBeforeCompletion)
                .mapToInt(episode -> week(episode, asOf))
                .max()
                .orElse(0);
        List<DropOutWeek> weeks = new ArrayList<>();
        for (int week = 1; week <= last; week++) {
            int current = week;
            int atRisk = (int) admitted.stream()
                    .filter(episode -> week(episode, asOf) >= current)
                    .count();
            int left = (int) admitted.stream()
                    .filter(EpisodeSpan::leftBeforeCompletion)
                    .filter(episode -> week(episode, asOf) == current)
                    .count();
            weeks.add(new DropOutWeek(week, atRisk, left, Exact.ratio(100L * left, atRisk, 1)));
        }
        return List.copyOf(weeks);
    }

    /** The week of treatment an episode ended in or has reached. */
    private static int week(EpisodeSpan episode, LocalDate asOf) {
        return (int) (episode.daysUntil(asOf) / WEEK_DAYS) + 1;
    }

    private static int stillWaiting(Collection<InquirySpan> inquiries, LocalDate to) {
        return (int) inquiries.stream()
                .filter(inquiry -> !inquiry.inquiry().isAfter(to))
                .filter(inquiry -> after(inquiry.firstSession(), to) && after(inquiry.closed(), to))
                .count();
    }

    private static boolean after(@Nullable LocalDate day, LocalDate to) {
        return day == null || day.isAfter(to);
    }

    private static @Nullable BigDecimal mean(List<Long> days) {
        long sum = days.stream().mapToLong(Long::longValue).sum();
        return days.isEmpty() ? null : Exact.ratio(sum, days.size(), 1);
    }

    private static @Nullable BigDecimal median(List<Long> days) {
        Stream<BigDecimal> values = days.stream().map(BigDecimal::valueOf);
        return days.isEmpty() ? null : Exact.rounded(Exact.median(values.toList()), 1);
    }
}
