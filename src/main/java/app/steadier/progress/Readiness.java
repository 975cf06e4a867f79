package app.steadier.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The six gates of completion (formulas, section 9). Thresholds are compared with the numbers as shown. */
final class Readiness {

    private Readiness() {}

    static ReadinessResult on(LocalDate asOf, ReadinessFacts facts, ReadinessRule rule) {
        List<GateResult> gates = List.of(
                attendance(facts.attendance(), rule),
                participation(facts.participation(), rule),
                goals(facts.goals()),
                planReview(asOf, facts, rule),
                aftercare(facts, rule),
                safety(facts.openAlerts()));
        return new ReadinessResult(overall(gates), gates);
    }

    private static Overall overall(List<GateResult> gates) {
        if (gates.stream().allMatch(gate -> gate.state() == GateState.MET)) {
            return Overall.ALL_MET;
        }
        return gates.stream().anyMatch(gate -> gate.state() == GateState.NOT_YET)
                ? Overall.NOT_YET
                : Overall.NOT_ENOUGH_DATA;
    }

    private static GateResult attendance(AttendanceResult attendance, ReadinessRule rule) {
        BigDecimal percent = attendance.percent();
        if (percent == null || attendance.countedSessions() < rule.countedSessions()) {
            return new GateResult(
                    Gate.ATTENDANCE,
                    GateState.NOT_ENOUGH_DATA,
                    GateText.ATTENDANCE_SO_FAR,
                    List.of(attendance.countedSessions(), rule.countedSessions()));
        }
        return new GateResult(
                Gate.ATTENDANCE,
                state(percent.compareTo(rule.attendancePercent()) >= 0),
                GateText.ATTENDANCE,
                List.of(percent, rule.attendancePercent()));
    }

    private static GateResult participation(ParticipationResult participation, ReadinessRule rule) {
        BigDecimal average = participation.average();
        if (average == null || participation.rated() < rule.ratedSessions()) {
            return new GateResult(
                    Gate.PARTICIPATION,
                    GateState.NOT_ENOUGH_DATA,
                    GateText.PARTICIPATION_SO_FAR,
                    List.of(participation.rated(), rule.ratedSessions()));
        }
        return new GateResult(
                Gate.PARTICIPATION,
                state(average.compareTo(rule.participation()) >= 0),
                GateText.PARTICIPATION,
                List.of(average, rule.participation()));
    }

    private static GateResult goals(GoalsResult goals) {
        if (goals.goals() == 0) {
            return new GateResult(Gate.GOALS, GateState.NOT_ENOUGH_DATA, GateText.GOALS_NONE, List.of());
        }
        int unrated = goals.goals() - goals.rated();
        if (unrated > 0 || goals.stale() > 0) {
            return new GateResult(
                    Gate.GOALS, GateState.NOT_ENOUGH_DATA, GateText.GOALS_UNRATED, List.of(unrated, goals.stale()));
        }
        return new GateResult(
                Gate.GOALS,
                state(2 * goals.progressing() >= goals.goals() && goals.belowBaseline() == 0),
                GateText.GOALS,
                List.of(goals.progressing(), goals.goals(), goals.belowBaseline()));
    }

    private static GateResult planReview(LocalDate asOf, ReadinessFacts facts, ReadinessRule rule) {
        LocalDate last = facts.lastPlanReview();
        if (last == null) {
            return new GateResult(Gate.PLAN_REVIEW, GateState.NOT_YET, GateText.PLAN_REVIEW_NONE, List.of());
        }
        int days = (int) ChronoUnit.DAYS.between(last, asOf);
        return new GateResult(
                Gate.PLAN_REVIEW,
                state(days <= rule.reviewDays()),
                GateText.PLAN_REVIEW,
                List.of(days, rule.reviewDays()));
    }

    private static GateResult aftercare(ReadinessFacts facts, ReadinessRule rule) {
        LocalDate planned = facts.plannedDischarge();
        if (planned == null) {
            return new GateResult(Gate.AFTERCARE, GateState.NOT_YET, GateText.AFTERCARE_NO_DATE, List.of());
        }
        LocalDate last = planned.plusDays(rule.aftercareDays());
        Optional<LocalDate> booked = facts.aftercare().stream()
                .filter(day -> !day.isBefore(planned) && !day.isAfter(last))
                .min(Comparator.naturalOrder());
        return booked.map(day -> new GateResult(Gate.AFTERCARE, GateState.MET, GateText.AFTERCARE, List.of(day)))
                .orElseGet(() -> new GateResult(
                        Gate.AFTERCARE,
                        GateState.NOT_YET,
                        GateText.AFTERCARE_NONE,
                        List.of(rule.aftercareDays(), planned)));
    }

    private static GateResult safety(int openAlerts) {
        return openAlerts == 0
                ? new GateResult(Gate.SAFETY, GateState.MET, GateText.SAFETY, List.of())
                : new GateResult(Gate.SAFETY, GateState.NOT_YET, GateText.SAFETY_OPEN, List.of(openAlerts));
    }

    private static GateState state(boolean met) {
        return met ? GateState.MET : GateState.NOT_YET;
    }
}
