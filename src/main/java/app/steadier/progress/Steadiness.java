package app.steadier.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steadiness rule (formulas, section 6): slow to speak, with false verdicts known by simulation. Unrounded values
 * are compared with a tolerance; what is shown is rounded exactly.
 */
final class Steadiness {

    private static final int WINDOW_DAYS = 14;
    private static final int EARLIEST_DAY = 27;
    private static final double FACTOR = 3.2;
    private static final double TOLERANCE = 1e-9;

    private Steadiness() {}

    /**
     * The verdict at {@code now}.
     *
     * @param chosenStart baseline start a clinician chose, or null for the first check-in on or after admission
     */
    static SteadinessResult at(
            Collection<DayAnswers> checkIns,
            Collection<DueCommitment> commitments,
            LocalDate admission,
            @Nullable LocalDate chosenStart,
            Instant now,
            ZoneId zone) {
        LocalDate asOf = LocalDate.ofInstant(now, zone);
        List<DayAnswers> known =
                checkIns.stream().filter(day -> day.within(admission, asOf)).toList();
        Optional<LocalDate> first = known.stream().map(DayAnswers::date).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return none(VerdictReason.NO_CHECKINS, List.of(), chosenStart);
        }
        LocalDate start = chosenStart == null ? first.get() : chosenStart;
        if (asOf.isBefore(start.plusDays(EARLIEST_DAY))) {
            return none(VerdictReason.TOO_EARLY, List.of(), start);
        }
        List<StrandResult> strands = Arrays.stream(Strand.values())
                .map(strand -> compare(
                        strand,
                        window(strand, known, commitments, start, now, zone),
                        window(strand, known, commitments, asOf.minusDays(WINDOW_DAYS - 1L), now, zone)))
                .toList();
        boolean tooFew = strands.stream()
                .anyMatch(result ->
                        result.strand() != Strand.FOLLOW_THROUGH && result.state() == StrandState.NOT_ENOUGH_DATA);
        return tooFew ? none(VerdictReason.TOO_FEW_CHECKINS, strands, start) : verdict(strands, start);
    }

    private static SteadinessResult none(VerdictReason reason, List<StrandResult> strands, @Nullable LocalDate start) {
        LocalDate earliest = start == null ? null : start.plusDays(EARLIEST_DAY);
        return new SteadinessResult(Verdict.NOT_ENOUGH_DATA, reason, false, strands, start, earliest);
    }

    private static SteadinessResult verdict(List<StrandResult> strands, LocalDate start) {
        long better = count(strands, StrandState.BETTER);
        long harder = count(strands, StrandState.HARDER);
        Verdict verdict = Verdict.ABOUT_THE_SAME;
        if (better >= 2 && harder == 0) {
            verdict = Verdict.STEADIER;
        } else if (harder >= 2 && better == 0) {
            verdict = Verdict.ROUGHER;
        }
        boolean mixed = better > 0 && harder > 0;
        return new SteadinessResult(verdict, null, mixed, strands, start, start.plusDays(EARLIEST_DAY));
    }

    private static long count(List<StrandResult> strands, StrandState state) {
        return strands.stream().filter(strand -> strand.state() == state).count();
    }

    private static StrandWindow window(
            Strand strand,
            List<DayAnswers> checkIns,
            Collection<DueCommitment> commitments,
            LocalDate from,
            Instant now,
            ZoneId zone) {
        LocalDate to = from.plusDays(WINDOW_DAYS - 1L);
        Stream<DayAnswers> days = checkIns.stream().filter(day -> day.within(from, to));
        return StrandWindow.of(
                switch (strand) {
                    case HARDEST_MOMENT ->
                        days.map(DayAnswers::hardestMoment)
                                .filter(moment -> moment.isPresent())
                                .map(moment -> 2 * moment.getAsInt())
                                .toList();
                    case CLARITY ->
                        days.map(DayAnswers::clearThinking)
                                .flatMap(Stream::ofNullable)
                                .map(clear -> 2 * clear)
                                .toList();
                    case FOLLOW_THROUGH ->
                        FollowThrough.values(commitments, from, to, now, zone).stream()
                                .filter(CommitmentValue::decided)
                                .map(CommitmentValue::halves)
                                .toList();
                });
    }

    private static StrandResult compare(Strand strand, StrandWindow baseline, StrandWindow recent) {
        int n1 = baseline.count();
        int n2 = recent.count();
        if (n1 < strand.leastValues() || n2 < strand.leastValues()) {
            return new StrandResult(strand, n1, n2, StrandState.NOT_ENOUGH_DATA, null, null, null, null);
        }
        double deviation = Math.max(
                strand.leastDeviation(), Math.sqrt((baseline.deviations() + recent.deviations()) / (n1 + n2 - 2)));
        double needed = Math.max(strand.leastChange(), FACTOR * deviation * Math.sqrt(1.0 / n1 + 1.0 / n2));
        long gain = strand.direction() * (recent.sum() * n1 - baseline.sum() * n2);
        double change = gain / (2.0 * n1 * n2);
        StrandState state = StrandState.SAME;
        if (change >= needed - TOLERANCE) {
            state = StrandState.BETTER;
        } else if (change <= -needed + TOLERANCE) {
            state = StrandState.HARDER;
        }
        return new StrandResult(
                strand,
                n1,
                n2,
                state,
                Exact.ratio(baseline.sum(), 2L * n1, 2),
                Exact.ratio(recent.sum(), 2L * n2, 2),
                Exact.ratio(gain, 2L * n1 * n2, 2),
                Exact.rounded(BigDecimal.valueOf(needed), 2));
    }
}
