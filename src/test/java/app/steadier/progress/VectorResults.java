package app.steadier.progress;

import static app.steadier.Vectors.number;
import static app.steadier.Vectors.result;
import static app.steadier.Vectors.stream;
import static app.steadier.Vectors.text;
import static app.steadier.progress.VectorInputs.day;
import static app.steadier.progress.VectorInputs.now;
import static app.steadier.progress.VectorInputs.optionalDay;
import static app.steadier.progress.VectorInputs.zone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Runs the calculators on worked cases and names their results as the cases do. */
final class VectorResults {

    private VectorResults() {}

    static Map<String, @Nullable Object> sessionMinutes(JsonNode input) {
        return minutes(Attendance.of(VectorInputs.entry(input, zone(input))));
    }

    private static Map<String, @Nullable Object> minutes(SessionMinutes minutes) {
        return result(
                "scheduled", minutes.scheduled(),
                "attended", minutes.attended(),
                "excused", minutes.excused(),
                "makeup", minutes.makeup(),
                "unrecorded", minutes.unrecorded());
    }

    static Map<String, @Nullable Object> attendance(JsonNode input) {
        AttendanceResult attendance = Attendance.over(
                VectorInputs.entries(input), day(input, "from"), day(input, "to"), day(input, "as_of"), zone(input));
        Map<String, @Nullable Object> result = minutes(attendance.minutes());
        result.put("counted_sessions", attendance.countedSessions());
        result.put("attendance_pct", attendance.percent());
        result.put("state", attendance.state());
        return result;
    }

    static Map<String, @Nullable Object> weekHours(JsonNode input) {
        List<HoursRule> rules = stream(input.get("rules"))
                .map(rule -> new HoursRule(
                        day(rule, "effective_from"),
                        rule.get("week_minutes").intValue(),
                        rule.get("day_minutes").intValue(),
                        rule.get("days").intValue()))
                .toList();
        WeekHoursResult week = WeekHours.of(
                VectorInputs.entries(input),
                day(input, "monday"),
                day(input, "admission"),
                optionalDay(input, "discharge"),
                day(input, "as_of"),
                rules,
                zone(input));
        return result(
                "scheduled_minutes", week.scheduledMinutes(),
                "attended_minutes", week.attendedMinutes(),
                "scheduled_hours", week.scheduledHours(),
                "attended_hours", week.attendedHours(),
                "days_meeting", week.daysMeeting(),
                "schedule_reaches_floor", week.scheduleReachesFloor(),
                "state", week.state());
    }

    static Map<String, @Nullable Object> participation(JsonNode input) {
        List<RatedSession> sessions = stream(input.get("entries"))
                .map(one -> new RatedSession(
                        day(one, "date"), one.get("attended_minutes").intValue(), number(one, "rating")))
                .toList();
        ParticipationResult participation =
                Participation.over(sessions, day(input, "from"), day(input, "to"), day(input, "as_of"));
        return result(
                "n", participation.rated(),
                "average", participation.average(),
                "state", participation.state());
    }

    static Map<String, @Nullable Object> followThrough(JsonNode input) {
        FollowThroughResult follow = FollowThrough.at(VectorInputs.commitments(input), now(input), zone(input));
        return result(
                "decided", follow.decided(),
                "pending", follow.pending(),
                "excluded", follow.excluded(),
                "percent", follow.percent(),
                "state", follow.state());
    }

    static Map<String, @Nullable Object> spikes(JsonNode input) {
        SpikesResult spikes = Spikes.lastDays(VectorInputs.checkIns(input), day(input, "as_of"));
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        spikes.days()
                .forEach(day -> reasons.put(
                        day.date().toString(),
                        day.reasons().stream().map(SpikeReason::code).toList()));
        return result(
                "checkin_days", spikes.checkInDays(),
                "spike_days", spikes.days().size(),
                "reasons", reasons,
                "per_7", spikes.perSevenDays(),
                "state", spikes.state());
    }

    static Map<String, @Nullable Object> instability(JsonNode input) {
        InstabilityResult instability = Instability.lastDays(VectorInputs.checkIns(input), day(input, "as_of"));
        return result(
                "pairs", instability.pairs(),
                "rmssd", instability.rmssd(),
                "acute_change", instability.acuteChange(),
                "state", instability.state());
    }

    static Map<String, @Nullable Object> clarity(JsonNode input) {
        ClarityResult clarity = Clarity.lastDays(VectorInputs.checkIns(input), day(input, "as_of"));
        return result("n", clarity.days(), "median", clarity.median(), "state", clarity.state());
    }

    static Map<String, @Nullable Object> steadiness(JsonNode input) {
        SteadinessResult steadiness = Steadiness.at(
                VectorInputs.checkIns(input),
                VectorInputs.commitments(input),
                day(input, "admission"),
                optionalDay(input, "baseline_start"),
                now(input),
                zone(input));
        Map<String, @Nullable Object> result = result("verdict", steadiness.verdict());
        if (steadiness.reason() == null) {
            result.put("mixed", steadiness.mixed());
        } else {
            result.put("reason", steadiness.reason());
        }
        if (!steadiness.strands().isEmpty()) {
            Map<String, @Nullable Object> strands = new LinkedHashMap<>();
            steadiness.strands().forEach(one -> strands.put(one.strand().name().toLowerCase(Locale.ROOT), strand(one)));
            result.put("strands", strands);
        }
        result.put("baseline_start", steadiness.baselineStart());
        result.put("earliest_date", steadiness.earliest());
        return result;
    }

    private static Map<String, @Nullable Object> strand(StrandResult strand) {
        return result(
                "n_baseline", strand.baselineCount(),
                "n_recent", strand.recentCount(),
                "state", strand.state(),
                "baseline", strand.baseline(),
                "recent", strand.recent(),
                "change", strand.change(),
                "needed", strand.needed());
    }

    static Map<String, @Nullable Object> goals(JsonNode input) {
        List<RatedGoal> rated = stream(input.get("goals"))
                .map(goal -> new RatedGoal(
                        goal.get("baseline").intValue(),
                        GoalStatus.valueOf(goal.get("status").asString()),
                        stream(goal.get("ratings"))
                                .map(one -> new RatedGoal.Rating(
                                        day(one, "date"), one.get("level").intValue()))
                                .toList()))
                .toList();
        GoalsResult goals = Goals.on(day(input, "as_of"), rated);
        return result(
                "goals", goals.goals(),
                "rated", goals.rated(),
                "progressing", goals.progressing(),
                "below_baseline", goals.belowBaseline(),
                "stale", goals.stale(),
                "t_score", goals.score(),
                "state", goals.state());
    }

    static Map<String, @Nullable Object> readiness(JsonNode input) {
        ReadinessResult readiness =
                Readiness.on(day(input, "as_of"), VectorInputs.readiness(input), ReadinessRule.STANDARD);
        return result(
                "overall",
                readiness.overall(),
                "met",
                readiness.met(),
                "of",
                readiness.gates().size(),
                "gates",
                readiness.gates().stream()
                        .map(gate -> result("gate", gate.gate(), "state", gate.state(), "reason", gate.english()))
                        .toList());
    }

    static Map<String, @Nullable Object> cohort(JsonNode input) {
        BreakdownResult cohort = Cohort.breakdown(
                stream(input.get("categories")).map(JsonNode::asString).toList(),
                stream(input.get("values")).map(JsonNode::asString).toList());
        if (cohort.state() == InsightState.SUPPRESSED) {
            return result("state", cohort.state(), "text", BreakdownResult.SUPPRESSED_TEXT);
        }
        Map<String, @Nullable Object> result = result("state", cohort.state(), "n", cohort.people());
        if (cohort.state() == InsightState.OK) {
            Map<String, @Nullable Object> counts = new LinkedHashMap<>();
            Map<String, @Nullable Object> percents = new LinkedHashMap<>();
            cohort.categories().forEach(one -> {
                counts.put(one.name(), one.count() == null ? "hidden" : one.count());
                percents.put(one.name(), one.percent());
            });
            result.put("counts", counts);
            result.put("percents", percents);
        }
        return result;
    }

    static Map<String, @Nullable Object> cohortMedian(JsonNode input) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (JsonNode value : input.get("values")) {
            values.add(value.isNull() ? null : value.decimalValue());
        }
        MedianResult median = Cohort.median(values);
        return result("state", median.state(), "n", median.people(), "median", median.median());
    }

    static Map<String, @Nullable Object> program(JsonNode input) {
        List<EpisodeSpan> episodes = stream(input.get("episodes"))
                .map(one -> new EpisodeSpan(
                        day(one, "admission"),
                        optionalDay(one, "discharge"),
                        text(one, "disposition") == null
                                ? null
                                : Disposition.valueOf(Objects.requireNonNull(text(one, "disposition"))),
                        stream(one.get("attended"))
                                .map(day -> LocalDate.parse(day.asString()))
                                .toList()))
                .toList();
        List<InquirySpan> inquiries = stream(input.get("inquiries"))
                .map(one -> new InquirySpan(day(one, "inquiry"), optionalDay(one, "first_session"), null))
                .toList();
        ProgramResult program =
                ProgramMeasures.over(episodes, inquiries, day(input, "from"), day(input, "to"), day(input, "as_of"));
        return result(
                "census", program.census(),
                "admissions", program.admissions(),
                "discharges", program.discharges(),
                "completions", program.completions().count(),
                "completion_pct", program.completions().percent(),
                "los_mean", program.stayMean(),
                "los_median", program.stayMedian(),
                "week1", share(program.week1()),
                "day30", share(program.day30()),
                "dropout",
                        program.dropOut().stream()
                                .map(week -> result(
                                        "week", week.week(),
                                        "at_risk", week.atRisk(),
                                        "left", week.left(),
                                        "percent", week.percent()))
                                .toList(),
                "waiting_median", program.waitingMedian(),
                "waiting_n", program.waited());
    }

    private static Map<String, @Nullable Object> share(Share share) {
        return result("of", share.of(), "engaged", share.count(), "percent", share.percent());
    }
}
