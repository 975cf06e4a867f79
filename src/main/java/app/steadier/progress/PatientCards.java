package app.steadier.progress;

import app.steadier.base.ProgramTime;
import app.steadier.progress.PatientRows.CheckInRow;
import app.steadier.progress.PatientRows.GoalRow;
import app.steadier.progress.PatientRows.SessionRow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as the pages about one person show them. */
final class PatientCards {

    private PatientCards() {}

    static SessionCard session(SessionRow row, ProgramTime time) {
        SessionEntry entry = row.entry();
        return new SessionCard(
                row.id(),
                row.kind(),
                row.groupName(),
                row.topic(),
                row.facilitator(),
                time.local(entry.start()),
                time.local(entry.end()),
                entry.state().name(),
                entry.presence() == null ? null : entry.presence().name(),
                Attendance.of(entry).attended(),
                Duration.between(entry.start(), entry.end()).toMinutes());
    }

    /** One for each day, also where nothing was answered. */
    static List<MyProgress.Day> days(List<CheckInRow> answers, LocalDate from, LocalDate to) {
        Map<LocalDate, CheckInRow> byDay = new HashMap<>();
        answers.forEach(row -> byDay.put(row.answers().date(), row));
        return from.datesUntil(to.plusDays(1))
                .map(day -> day(day, byDay.get(day)))
                .toList();
    }

    private static MyProgress.Day day(LocalDate day, @Nullable CheckInRow row) {
        return row == null
                ? new MyProgress.Day(day, null, null, null, null, null)
                : new MyProgress.Day(
                        day,
                        row.answers().mood(),
                        row.answers().anxiety(),
                        row.answers().craving(),
                        row.answers().clearThinking(),
                        row.sleepHours());
    }

    /** A goal with its latest rating up to a day. */
    static MyPlan.MyGoal goal(GoalRow row, LocalDate asOf) {
        RatedGoal.Rating latest = row.rated().latest(asOf).orElse(null);
        return new MyPlan.MyGoal(
                row.title(),
                row.domain(),
                row.target(),
                row.rated().status() == GoalStatus.ACHIEVED,
                row.rated().baseline(),
                latest == null ? null : latest.level(),
                latest == null ? null : latest.date());
    }
}
