package app.steadier.progress;

import app.steadier.ProgramA;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Results as rows of the files of expected numbers. */
final class ProgramRows {

    private ProgramRows() {}

    static Map<String, String> week(String episode, String patient, PatientWeek week) {
        Map<String, String> row = new LinkedHashMap<>(ProgramA.row(
                "episode_id",
                episode,
                "patient_id",
                patient,
                "monday",
                week.monday(),
                "evaluated_on",
                week.evaluatedOn()));
        row.putAll(attendance(week.attendance()));
        row.putAll(ProgramA.row(
                "scheduled_hours", week.hours().scheduledHours(),
                "attended_hours", week.hours().attendedHours(),
                "days_meeting", week.hours().daysMeeting(),
                "schedule_reaches_floor", week.hours().scheduleReachesFloor(),
                "hours_state", week.hours().state()));
        row.putAll(participation(week.participation()));
        row.putAll(ProgramA.row(
                "follow_decided", week.followThrough().decided(),
                "follow_pending", week.followThrough().pending(),
                "follow_excluded", week.followThrough().excluded(),
                "follow_percent", week.followThrough().percent(),
                "follow_state", week.followThrough().state()));
        row.putAll(spikes(week.spikes()));
        row.putAll(clarity(week.clarity()));
        row.putAll(ProgramA.row(
                "verdict", week.steadiness().verdict(),
                "verdict_reason", week.steadiness().reason()));
        return row;
    }

    static Map<String, String> episode(String episode, String patient, EpisodeSummary summary) {
        Map<String, String> row = new LinkedHashMap<>(
                ProgramA.row("episode_id", episode, "patient_id", patient, "evaluated_on", summary.evaluatedOn()));
        row.putAll(attendance(summary.attendance()));
        row.putAll(participation(summary.participation()));
        row.putAll(ProgramA.row(
                "follow_decided", summary.followThrough().decided(),
                "follow_percent", summary.followThrough().percent(),
                "follow_state", summary.followThrough().state()));
        row.putAll(spikes(summary.spikes()));
        row.putAll(ProgramA.row(
                "pairs", summary.instability().pairs(),
                "rmssd", summary.instability().rmssd(),
                "acute_change", summary.instability().acuteChange(),
                "instability_state", summary.instability().state()));
        row.putAll(clarity(summary.clarity()));
        row.putAll(ProgramA.row(
                "goals", summary.goals().goals(),
                "goals_rated", summary.goals().rated(),
                "goals_progressing", summary.goals().progressing(),
                "goals_below_baseline", summary.goals().belowBaseline(),
                "goals_stale", summary.goals().stale(),
                "goal_t_score", summary.goals().score(),
                "goals_state", summary.goals().state(),
                "readiness_overall", summary.readiness().overall(),
                "readiness_met", summary.readiness().met()));
        return row;
    }

    private static Map<String, String> attendance(AttendanceResult attendance) {
        return ProgramA.row(
                "scheduled_minutes", attendance.minutes().scheduled(),
                "attended_minutes", attendance.minutes().attended(),
                "excused_minutes", attendance.minutes().excused(),
                "makeup_minutes", attendance.minutes().makeup(),
                "unrecorded_minutes", attendance.minutes().unrecorded(),
                "counted_sessions", attendance.countedSessions(),
                "attendance_pct", attendance.percent(),
                "attendance_state", attendance.state());
    }

    private static Map<String, String> participation(ParticipationResult participation) {
        return ProgramA.row(
                "participation_n", participation.rated(),
                "participation_average", participation.average(),
                "participation_state", participation.state());
    }

    private static Map<String, String> spikes(SpikesResult spikes) {
        return ProgramA.row(
                "checkin_days", spikes.checkInDays(),
                "spike_days", spikes.days().size(),
                "spikes_per_7", spikes.perSevenDays(),
                "spikes_state", spikes.state());
    }

    private static Map<String, String> clarity(ClarityResult clarity) {
        return ProgramA.row(
                "clarity_n", clarity.days(), "clarity_median", clarity.median(), "clarity_state", clarity.state());
    }

    static List<Map<String, String>> steadiness(String episode, EpisodeSummary summary) {
        SteadinessResult steadiness = summary.steadiness();
        Map<String, String> verdict = ProgramA.row(
                "episode_id", episode,
                "evaluated_on", summary.evaluatedOn(),
                "verdict", steadiness.verdict(),
                "reason", steadiness.reason(),
                "mixed", steadiness.mixed(),
                "baseline_start", steadiness.baselineStart(),
                "earliest_date", steadiness.earliest());
        if (steadiness.strands().isEmpty()) {
            return List.of(with(
                    verdict,
                    ProgramA.row(
                            "strand", null,
                            "n_baseline", null,
                            "n_recent", null,
                            "state", null,
                            "baseline", null,
                            "recent", null,
                            "change", null,
                            "needed", null)));
        }
        return steadiness.strands().stream()
                .map(one -> with(
                        verdict,
                        ProgramA.row(
                                "strand", one.strand().name().toLowerCase(Locale.ROOT),
                                "n_baseline", one.baselineCount(),
                                "n_recent", one.recentCount(),
                                "state", one.state(),
                                "baseline", one.baseline(),
                                "recent", one.recent(),
                                "change", one.change(),
                                "needed", one.needed())))
                .toList();
    }

    private static Map<String, String> with(Map<String, String> row, Map<String, String> more) {
        Map<String, String> both = new LinkedHashMap<>(row);
        both.putAll(more);
        return both;
    }

    static Map<String, String> program(LocalDate from, LocalDate to, ProgramResult program) {
        return ProgramA.row(
                "from", from,
                "to", to,
                "as_of", ProgramA.DAY,
                "census", program.census(),
                "admissions", program.admissions(),
                "discharges", program.discharges(),
                "completions", program.completions().count(),
                "completion_pct", program.completions().percent(),
                "los_mean", program.stayMean(),
                "los_median", program.stayMedian(),
                "week1_of", program.week1().of(),
                "week1_engaged", program.week1().count(),
                "week1_pct", program.week1().percent(),
                "day30_of", program.day30().of(),
                "day30_engaged", program.day30().count(),
                "day30_pct", program.day30().percent(),
                "waiting_n", program.waited(),
                "waiting_median", program.waitingMedian(),
                "still_waiting", program.stillWaiting());
    }

    static List<Map<String, String>> dropOut(LocalDate from, LocalDate to, ProgramResult program) {
        return program.dropOut().stream()
                .map(week -> ProgramA.row(
                        "from", from,
                        "to", to,
                        "week", week.week(),
                        "at_risk", week.atRisk(),
                        "left", week.left(),
                        "percent", week.percent()))
                .toList();
    }

    static Map<String, String> group(String unit, GroupInsight insight) {
        Map<String, String> row = new LinkedHashMap<>(ProgramA.row(
                "unit", unit,
                "members", insight.members(),
                "state", insight.verdicts().state(),
                "n", insight.verdicts().people()));
        for (String verdict : List.of("STEADIER", "ABOUT_THE_SAME", "ROUGHER")) {
            row.put(verdict, count(insight.verdicts(), verdict));
        }
        for (String verdict : List.of("STEADIER", "ABOUT_THE_SAME", "ROUGHER")) {
            row.putAll(ProgramA.row(
                    verdict + "_pct",
                    insight.verdicts().categories().stream()
                            .filter(one -> one.name().equals(verdict))
                            .map(BreakdownResult.Category::percent)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null)));
        }
        row.putAll(ProgramA.row(
                "attendance_n", insight.attendance().people(),
                "attendance_median", insight.attendance().median(),
                "clarity_n", insight.clarity().people(),
                "clarity_median", insight.clarity().median()));
        return row;
    }

    private static String count(BreakdownResult breakdown, String verdict) {
        return breakdown.categories().stream()
                .filter(one -> one.name().equals(verdict))
                .map(one -> one.count() == null ? "hidden" : String.valueOf(one.count()))
                .findFirst()
                .orElse("");
    }
}
