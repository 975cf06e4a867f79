package app.steadier.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import app.steadier.progress.EpisodeHistory.Alert;
import app.steadier.progress.EpisodeHistory.Basics;
import app.steadier.progress.EpisodeHistory.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where the formulas leave room: the settled readings that no worked case shows. */
class ReadingsTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    private static DayAnswers day(int offset, @Nullable Integer mood, @Nullable Integer anxiety) {
        return new DayAnswers(MONDAY.plusDays(offset), mood, anxiety, null, null);
    }

    private static Instant at(LocalDate day, int hour) {
        return LocalDateTime.of(day, LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
    }

    @Test
    void theHardestMomentIsTheHighestAnsweredStrain() {
        assertThat(day(0, null, 6).hardestMoment()).hasValue(6);
        assertThat(day(0, 2, null).hardestMoment()).hasValue(8);
        assertThat(day(0, null, null).hardestMoment()).isEmpty();
    }

    @Test
    void usualValuesCountTheAnswersOfTheirItem() {
        List<DayAnswers> days = new ArrayList<>();
        for (int offset = 0; offset < 5; offset++) {
            days.add(day(offset, 8, offset == 0 ? null : 4));
        }
        days.add(day(5, 5, 7));
        SpikesResult spikes = Spikes.lastDays(days, MONDAY.plusDays(5));
        assertThat(spikes.checkInDays()).isEqualTo(6);
        assertThat(spikes.days())
                .singleElement()
                .satisfies(spike -> assertThat(spike.reasons())
                        .extracting(SpikeReason::code)
                        .as("five answers of mood, four of anxiety")
                        .containsExactly("mood:RISE"));
    }

    @Test
    void aDayWithoutAMomentBreaksThePairs() {
        List<DayAnswers> days = new ArrayList<>();
        for (int offset = 0; offset < 11; offset++) {
            days.add(day(offset, null, offset == 5 ? null : 4));
        }
        assertThat(Instability.lastDays(days, MONDAY.plusDays(10)).pairs()).isEqualTo(8);
    }

    @Test
    void secondsAreRoundedOnceAtTheEnd() {
        Instant start = at(MONDAY, 10);
        SessionEntry late = new SessionEntry(
                start, start.plusSeconds(3600), SessionState.HELD, Presence.LATE, start.plusSeconds(20), null, true);
        assertThat(Attendance.of(late).attended()).isEqualTo(60);
        AttendanceResult three = Attendance.over(List.of(late, late, late), MONDAY, MONDAY, MONDAY, ZONE);
        assertThat(three.minutes().attended()).isEqualTo(179);
        assertThat(three.percent()).isEqualTo(new BigDecimal("99.4"));
    }

    @Test
    void prescriberVisitsCountNowhere() {
        Instant start = at(MONDAY, 10);
        SessionEntry visit = new SessionEntry(
                start, start.plusSeconds(1800), SessionState.HELD, Presence.PRESENT, null, null, false);
        assertThat(Attendance.over(List.of(visit), MONDAY, MONDAY, MONDAY, ZONE).state())
                .isEqualTo(DataState.NO_DATA);
        assertThat(history(List.of(new Session(visit, 4)), List.of(), List.of()).rated(ZONE))
                .isEmpty();
    }

    @Test
    void anAnswerGivenLaterIsNotKnownYet() {
        Instant due = at(MONDAY, 21);
        DueCommitment kept = new DueCommitment(due, CommitmentValue.KEPT, at(MONDAY.plusDays(1), 8), null);
        assertThat(kept.valueAt(at(MONDAY, 23))).isEqualTo(CommitmentValue.PENDING);
        assertThat(kept.valueAt(at(MONDAY.plusDays(1), 8))).isEqualTo(CommitmentValue.KEPT);
        DueCommitment undated = new DueCommitment(due, CommitmentValue.PARTLY, null, null);
        assertThat(undated.valueAt(at(MONDAY, 21))).isEqualTo(CommitmentValue.PARTLY);
    }

    @Test
    void aGoalClosedLaterIsStillActive() {
        PlannedGoal goal = new PlannedGoal(
                MONDAY, -1, GoalStatus.DROPPED, MONDAY.plusDays(40), List.of(new RatedGoal.Rating(MONDAY, 0)));
        EpisodeHistory history = history(List.of(), List.of(goal), List.of());
        assertThat(Goals.on(MONDAY.plusDays(39), history.goalsOn(MONDAY.plusDays(39))))
                .returns(1, GoalsResult::goals)
                .returns(1, GoalsResult::stale);
        assertThat(history.goalsOn(MONDAY.plusDays(40)))
                .extracting(RatedGoal::status)
                .containsExactly(GoalStatus.DROPPED);
        assertThat(history.goalsOn(MONDAY.minusDays(1))).isEmpty();
    }

    @Test
    void anAlertIsOpenUntilTheMomentItIsClosed() {
        EpisodeHistory history = history(
                List.of(),
                List.of(),
                List.of(new Alert(MONDAY.minusDays(60), at(MONDAY, 12)), new Alert(MONDAY, null)));
        assertThat(history.openAlerts(Moment.at(at(MONDAY, 11), ZONE))).isEqualTo(2);
        assertThat(history.openAlerts(Moment.at(at(MONDAY, 12), ZONE))).isEqualTo(1);
        assertThat(history.openAlerts(Moment.endOf(MONDAY.minusDays(1), ZONE))).isEqualTo(1);
    }

    @Test
    void theLevelInForceOnMondayHoldsForTheWeek() {
        EpisodeHistory history = history(List.of(), List.of(), List.of());
        assertThat(history.levels().rulesOn(MONDAY))
                .extracting(HoursRule::weekMinutes)
                .containsExactly(540);
        assertThat(history.levels().rulesOn(MONDAY.plusWeeks(1)))
                .extracting(HoursRule::weekMinutes)
                .containsExactly(360);
        assertThat(history.levels().rulesOn(MONDAY.minusWeeks(1)))
                .as("before the admission: the level at admission")
                .extracting(HoursRule::weekMinutes)
                .containsExactly(540);
    }

    @Test
    void anEndedEpisodeStopsAtItsLastMinuteAndItsLastWeekIsOver() {
        EpisodeHistory history = history(List.of(), List.of(), List.of());
        LocalDate discharge = MONDAY.plusDays(13);
        Instant now = at(discharge.plusDays(10), 12);
        assertThat(EpisodeNumbers.evaluation(history.basics(), now, ZONE))
                .isEqualTo(new Moment(discharge.atTime(23, 59).atZone(ZONE).toInstant(), discharge));
        assertThat(EpisodeNumbers.mondays(history.basics(), now, ZONE)).containsExactly(MONDAY, MONDAY.plusWeeks(1));
        assertThat(EpisodeNumbers.week(history, MONDAY.plusWeeks(1), now, ZONE)
                        .hours()
                        .state())
                .isEqualTo(HoursState.BELOW);
    }

    private static EpisodeHistory history(List<Session> sessions, List<PlannedGoal> goals, List<Alert> alerts) {
        return new EpisodeHistory(
                new Basics(EpisodeId.next(), "E", PatientId.next(), MONDAY, MONDAY.plusDays(13), null, null),
                new Levels()
                        .add(MONDAY, new HoursRule(MONDAY.minusYears(1), 540, 180, 3))
                        .add(MONDAY.plusDays(2), new HoursRule(MONDAY.minusYears(1), 360, 120, 2)),
                sessions,
                List.of(),
                List.of(),
                goals,
                List.of(),
                List.of(),
                alerts);
    }
}
