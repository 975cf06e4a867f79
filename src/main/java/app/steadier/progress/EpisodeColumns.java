package app.steadier.progress;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns of the files with numbers of admissions. */
final class EpisodeColumns {

    /** Something of one admission; both ids are the external ones. */
    record Of<V>(String episode, String patient, V value) {}

    /** One strand of a verdict; null before there are any. */
    record StrandRow(
            String episode,
            EpisodeSummary summary,
            @Nullable StrandResult strand) {}

    record GateRow(String episode, EpisodeSummary summary, GateResult gate) {}

    private static final MeasureColumns<AttendanceResult> ATTENDANCE = MeasureColumns.<AttendanceResult>none()
            .add("scheduled_minutes", one -> one.minutes().scheduled())
            .add("attended_minutes", one -> one.minutes().attended())
            .add("excused_minutes", one -> one.minutes().excused())
            .add("makeup_minutes", one -> one.minutes().makeup())
            .add("unrecorded_minutes", one -> one.minutes().unrecorded())
            .add("counted_sessions", AttendanceResult::countedSessions)
            .add("attendance_pct", AttendanceResult::percent)
            .add("attendance_state", AttendanceResult::state);

    private static final MeasureColumns<WeekHoursResult> HOURS = MeasureColumns.<WeekHoursResult>none()
            .add("scheduled_hours", WeekHoursResult::scheduledHours)
            .add("attended_hours", WeekHoursResult::attendedHours)
            .add("days_meeting", WeekHoursResult::daysMeeting)
            .add("schedule_reaches_floor", WeekHoursResult::scheduleReachesFloor)
            .add("hours_state", WeekHoursResult::state);

    private static final MeasureColumns<ParticipationResult> PARTICIPATION = MeasureColumns.<ParticipationResult>none()
            .add("participation_n", ParticipationResult::rated)
            .add("participation_average", ParticipationResult::average)
            .add("participation_state", ParticipationResult::state);

    private static final MeasureColumns<SpikesResult> SPIKES = MeasureColumns.<SpikesResult>none()
            .add("checkin_days", SpikesResult::checkInDays)
            .add("spike_days", one -> one.days().size())
            .add("spikes_per_7", SpikesResult::perSevenDays)
            .add("spikes_state", SpikesResult::state);

    private static final MeasureColumns<ClarityResult> CLARITY = MeasureColumns.<ClarityResult>none()
            .add("clarity_n", ClarityResult::days)
            .add("clarity_median", ClarityResult::median)
            .add("clarity_state", ClarityResult::state);

    private static final MeasureColumns<InstabilityResult> INSTABILITY = MeasureColumns.<InstabilityResult>none()
            .add("pairs", InstabilityResult::pairs)
            .add("rmssd", InstabilityResult::rmssd)
            .add("acute_change", InstabilityResult::acuteChange)
            .add("instability_state", InstabilityResult::state);

    private static final MeasureColumns<GoalsResult> GOALS = MeasureColumns.<GoalsResult>none()
            .add("goals", GoalsResult::goals)
            .add("goals_rated", GoalsResult::rated)
            .add("goals_progressing", GoalsResult::progressing)
            .add("goals_below_baseline", GoalsResult::belowBaseline)
            .add("goals_stale", GoalsResult::stale)
            .add("goal_t_score", GoalsResult::score)
            .add("goals_state", GoalsResult::state);

    static final MeasureColumns<Of<PatientWeek>> WEEK = MeasureColumns.<Of<PatientWeek>>none()
            .add("episode_id", Of::episode)
            .add("patient_id", Of::patient)
            .add("monday", row -> row.value().monday())
            .add("evaluated_on", row -> row.value().evaluatedOn())
            .add(ATTENDANCE, row -> row.value().attendance())
            .add(HOURS, row -> row.value().hours())
            .add(PARTICIPATION, row -> row.value().participation())
            .add("follow_decided", row -> row.value().followThrough().decided())
            .add("follow_pending", row -> row.value().followThrough().pending())
            .add("follow_excluded", row -> row.value().followThrough().excluded())
            .add("follow_percent", row -> row.value().followThrough().percent())
            .add("follow_state", row -> row.value().followThrough().state())
            .add(SPIKES, row -> row.value().spikes())
            .add(CLARITY, row -> row.value().clarity())
            .add("verdict", row -> row.value().steadiness().verdict())
            .add("verdict_reason", row -> row.value().steadiness().reason());

    static final MeasureColumns<Of<EpisodeSummary>> EPISODE = MeasureColumns.<Of<EpisodeSummary>>none()
            .add("episode_id", Of::episode)
            .add("patient_id", Of::patient)
            .add("evaluated_on", row -> row.value().evaluatedOn())
            .add(ATTENDANCE, row -> row.value().attendance())
            .add(PARTICIPATION, row -> row.value().participation())
            .add("follow_decided", row -> row.value().followThrough().decided())
            .add("follow_percent", row -> row.value().followThrough().percent())
            .add("follow_state", row -> row.value().followThrough().state())
            .add(SPIKES, row -> row.value().spikes())
            .add(INSTABILITY, row -> row.value().instability())
            .add(CLARITY, row -> row.value().clarity())
            .add(GOALS, row -> row.value().goals())
            .add("readiness_overall", row -> row.value().readiness().overall())
            .add("readiness_met", row -> row.value().readiness().met());

    static final MeasureColumns<Of<SpikeDay>> SPIKE_DAY = MeasureColumns.<Of<SpikeDay>>none()
            .add("episode_id", Of::episode)
            .add("date", row -> row.value().date())
            .add(
                    "reasons",
                    row -> row.value().reasons().stream().map(SpikeReason::code).collect(Collectors.joining(";")))
            .add("hardest_moment", row -> row.value().hardestMoment());

    private static final MeasureColumns<SteadinessResult> VERDICT = MeasureColumns.<SteadinessResult>none()
            .add("verdict", SteadinessResult::verdict)
            .add("reason", SteadinessResult::reason)
            .add("mixed", SteadinessResult::mixed)
            .add("baseline_start", SteadinessResult::baselineStart)
            .add("earliest_date", SteadinessResult::earliest);

    static final MeasureColumns<StrandRow> STEADINESS = MeasureColumns.<StrandRow>none()
            .add("episode_id", StrandRow::episode)
            .add("evaluated_on", row -> row.summary().evaluatedOn())
            .add(VERDICT, row -> row.summary().steadiness())
            .add("strand", strand(one -> one.strand().name().toLowerCase(Locale.ROOT)))
            .add("n_baseline", strand(StrandResult::baselineCount))
            .add("n_recent", strand(StrandResult::recentCount))
            .add("state", strand(StrandResult::state))
            .add("baseline", strand(StrandResult::baseline))
            .add("recent", strand(StrandResult::recent))
            .add("change", strand(StrandResult::change))
            .add("needed", strand(StrandResult::needed));

    static final MeasureColumns<GateRow> READINESS = MeasureColumns.<GateRow>none()
            .add("episode_id", GateRow::episode)
            .add("evaluated_on", row -> row.summary().evaluatedOn())
            .add("overall", row -> row.summary().readiness().overall())
            .add("met", row -> row.summary().readiness().met())
            .add("gate", row -> row.gate().gate())
            .add("state", row -> row.gate().state())
            .add("reason", row -> row.gate().english());

    private EpisodeColumns() {}

    private static MeasureColumns.Cell<StrandRow> strand(MeasureColumns.Cell<StrandResult> cell) {
        return row -> row.strand() == null ? null : cell.of(row.strand());
    }
}
