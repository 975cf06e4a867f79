package app.steadier.portal.therapist;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.TrendChart;
import app.steadier.progress.AttendanceResult;
import app.steadier.progress.FollowThroughResult;
import app.steadier.progress.MyProgress;
import app.steadier.progress.PatientOverview;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the numbers of four weeks say in one paragraph, and the same days as a chart. */
final class OverviewSentence {

    private static final int LEAST = 3;

    private OverviewSentence() {}

    static String of(PatientOverview person) {
        AttendanceResult attendance = person.attendance();
        BigDecimal percent = attendance.percent();
        BigDecimal spikes = person.spikes().perSevenDays();
        BigDecimal clear = person.clarity().median();
        String came = percent == null
                ? Text.of("therapist.sentence.noAttendance")
                : Text.of(
                        "therapist.sentence.came",
                        Dates.hours(attendance.minutes().attended()),
                        Dates.hours(attendance.minutes().scheduled()
                                - attendance.minutes().excused()),
                        percent.toPlainString(),
                        Dates.hours(attendance.minutes().excused()),
                        attendance.minutes().excused());
        String hard = spikes == null
                ? Text.of("therapist.sentence.fewCheckIns", person.spikes().checkInDays())
                : Text.of(
                        "therapist.sentence.spikes",
                        person.spikes().days().size(),
                        person.spikes().checkInDays());
        String thinking = clear == null
                ? Text.of("therapist.sentence.noClear", person.clarity().days(), LEAST)
                : Text.of("therapist.sentence.clear", clear.toPlainString());
        return String.join(" ", came, hard, thinking, steps(person));
    }

    static String steps(PatientOverview person) {
        FollowThroughResult result = person.followThrough();
        Integer percent = result.percent();
        return percent == null
                ? Text.of("therapist.sentence.fewSteps", result.decided(), LEAST)
                : Text.of("therapist.sentence.steps", percent, result.decided());
    }

    static TrendChart chart(PatientOverview person) {
        List<TrendChart.Series> feelings = new ArrayList<>(List.of(
                series("therapist.measure.mood", "s-mood", person, MyProgress.Day::mood),
                series("therapist.measure.anxiety", "s-anxiety", person, MyProgress.Day::anxiety)));
        if (person.tracksCraving()) {
            feelings.add(series("therapist.measure.craving", "s-craving", person, MyProgress.Day::craving));
        }
        List<LocalDate> days = person.days().stream().map(MyProgress.Day::date).toList();
        return new TrendChart(
                Text.of("therapist.chart.heading"),
                Text.of("therapist.chart.sentence", person.daysAnswered(), days.size(), person.from(), person.asOf()),
                days,
                List.of(
                        new TrendChart.Pane(Text.of("therapist.chart.feelings"), 0, 10, feelings),
                        new TrendChart.Pane(
                                Text.of("therapist.measure.clear"),
                                0,
                                10,
                                List.of(series(
                                        "therapist.measure.clear", "s-clear", person, MyProgress.Day::clearThinking)))),
                List.of());
    }

    private static TrendChart.Series series(
            String key, String css, PatientOverview person, Function<MyProgress.Day, @Nullable Integer> answer) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (MyProgress.Day day : person.days()) {
            Integer number = answer.apply(day);
            values.add(number == null ? null : BigDecimal.valueOf(Objects.requireNonNull(number)));
        }
        return new TrendChart.Series(Text.of(key), css, values);
    }
}
