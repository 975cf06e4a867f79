package app.steadier.progress;

import app.steadier.progress.EpisodeHistory.Basics;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The numbers of one admission (formulas, section 0 for the points they are computed at; readings D4 and D5). */
final class EpisodeNumbers {

    private EpisodeNumbers() {}

    /** Now, or the last minute of the discharge date of an ended admission. */
    static Moment evaluation(Basics episode, Instant now, ZoneId zone) {
        Moment moment = Moment.at(now, zone);
        LocalDate discharge = episode.discharge();
        return discharge != null && discharge.isBefore(moment.asOf()) ? Moment.endOf(discharge, zone) : moment;
    }

    /** Mondays of the weeks from admission to the evaluation point. */
    static List<LocalDate> mondays(Basics episode, Instant now, ZoneId zone) {
        LocalDate first = episode.admission().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = evaluation(episode, now, zone).asOf();
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1), Period.ofWeeks(1)).toList();
    }

    /** One week, as known at the end of its Sunday or at the evaluation point if that is earlier. */
    static PatientWeek week(EpisodeHistory history, LocalDate monday, Instant now, ZoneId zone) {
        Basics episode = history.basics();
        LocalDate sunday = monday.plusDays(6);
        Moment last = evaluation(episode, now, zone);
        Moment moment = sunday.isBefore(last.asOf()) ? Moment.endOf(sunday, zone) : last;
        return new PatientWeek(
                monday,
                moment.asOf(),
                Attendance.over(history.entries(), monday, sunday, moment.asOf(), zone),
                WeekHours.of(
                        history.entries(),
                        monday,
                        episode.admission(),
                        episode.discharge(),
                        LocalDate.ofInstant(now, zone),
                        history.levels().rulesOn(monday),
                        zone),
                Participation.over(history.rated(zone), monday, sunday, moment.asOf()),
                FollowThrough.at(history.commitments(), moment.now(), zone),
                Spikes.lastDays(history.checkIns(), moment.asOf()),
                Clarity.lastDays(history.checkIns(), moment.asOf()),
                steadiness(history, moment, zone));
    }

    static EpisodeSummary summary(EpisodeHistory history, ReadinessRule rule, Instant now, ZoneId zone) {
        Basics episode = history.basics();
        Moment moment = evaluation(episode, now, zone);
        LocalDate asOf = moment.asOf();
        AttendanceResult attendance = Attendance.over(history.entries(), episode.admission(), asOf, asOf, zone);
        ParticipationResult participation = Participation.over(history.rated(zone), episode.admission(), asOf, asOf);
        GoalsResult goals = Goals.on(asOf, history.goalsOn(asOf));
        ReadinessFacts gates = new ReadinessFacts(
                attendance,
                participation,
                goals,
                history.lastPlanReview(asOf),
                episode.plannedDischarge(),
                history.aftercare(),
                history.openAlerts(moment));
        return new EpisodeSummary(
                asOf,
                attendance,
                participation,
                FollowThrough.at(history.commitments(), moment.now(), zone),
                Spikes.lastDays(history.checkIns(), asOf),
                Instability.lastDays(history.checkIns(), asOf),
                Clarity.lastDays(history.checkIns(), asOf),
                goals,
                Readiness.on(asOf, gates, rule),
                steadiness(history, moment, zone));
    }

    /** Every spike day of the admission up to its evaluation point. */
    static List<SpikeDay> spikeDays(EpisodeHistory history, Instant now, ZoneId zone) {
        Basics episode = history.basics();
        return Spikes.between(
                history.checkIns(),
                episode.admission(),
                evaluation(episode, now, zone).asOf());
    }

    private static SteadinessResult steadiness(EpisodeHistory history, Moment moment, ZoneId zone) {
        Basics episode = history.basics();
        return Steadiness.at(
                history.checkIns(),
                history.commitments(),
                episode.admission(),
                episode.baselineStart(),
                moment.now(),
                zone);
    }
}
