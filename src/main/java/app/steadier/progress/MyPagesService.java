package app.steadier.progress;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.progress.PatientRows.CheckInRow;
import app.steadier.progress.PatientRows.CommitmentRow;
import app.steadier.progress.PatientRows.Head;
import app.steadier.progress.PatientRows.SessionRow;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pages of the person who is signed in as a patient: always their own record, never an id from outside. */
@Service
public class MyPagesService {

    /** Days of daily answers on the progress page. */
    public static final int DAYS = 28;

    private static final int WEEKS = 6;
    private static final int AHEAD = 28;

    private final PatientRows rows;
    private final AccessGuard guard;
    private final ProgramTime time;

    MyPagesService(PatientRows rows, AccessGuard guard, ProgramTime time) {
        this.rows = rows;
        this.guard = guard;
        this.time = time;
    }

    /** What is next, whether today's sessions are over, what counted this week. */
    @Guarded(
            resource = {Resource.PATIENT, Resource.EPISODE, Resource.SESSION, Resource.ATTENDANCE},
            verb = Verb.READ)
    @Transactional
    public MyToday today() {
        Head head = mine(Resource.PATIENT, Resource.EPISODE, Resource.SESSION, Resource.ATTENDANCE);
        Instant now = time.now();
        LocalDate today = time.today();
        LocalDate monday = monday(today);
        List<SessionRow> sessions = rows.sessions(head, monday, today.plusDays(AHEAD));
        List<SessionCard> coming = sessions.stream()
                .filter(row -> row.entry().end().isAfter(now))
                .map(row -> PatientCards.session(row, time))
                .toList();
        SessionCard next = coming.stream()
                .filter(card -> !"CANCELLED".equals(card.state()))
                .findFirst()
                .orElse(null);
        List<SessionCard> later = coming.stream()
                .filter(card -> card != next && card.start().toLocalDate().equals(today))
                .toList();
        return new MyToday(
                head.callName(),
                time.local(now),
                next,
                later,
                over(sessions, today, now),
                hours(head, sessions, monday),
                head.medicationService());
    }

    /** One week of sessions, whole, with what counted. */
    @Guarded(
            resource = {Resource.EPISODE, Resource.SESSION, Resource.ATTENDANCE},
            verb = Verb.READ)
    @Transactional
    public MyWeek week(LocalDate anyDay) {
        Head head = mine(Resource.EPISODE, Resource.SESSION, Resource.ATTENDANCE);
        LocalDate monday = monday(anyDay);
        List<SessionRow> sessions = rows.sessions(head, monday, monday.plusDays(6));
        return new MyWeek(
                monday,
                sessions.stream().map(row -> PatientCards.session(row, time)).toList(),
                hours(head, sessions, monday),
                head.track());
    }

    /** Goals, team and next review, in the order of the plan. */
    @Guarded(
            resource = {
                Resource.EPISODE,
                Resource.TREATMENT_PLAN,
                Resource.GOAL,
                Resource.CARE_TEAM,
                Resource.PLAN_REVIEW
            },
            verb = Verb.READ)
    @Transactional
    public MyPlan plan() {
        Head head = mine(
                Resource.EPISODE, Resource.TREATMENT_PLAN, Resource.GOAL, Resource.CARE_TEAM, Resource.PLAN_REVIEW);
        LocalDate asOf = head.asOf(time.today());
        return new MyPlan(
                head.admission(),
                head.planned(),
                rows.goals(head).stream()
                        .filter(goal -> goal.rated().status() != GoalStatus.DROPPED)
                        .map(goal -> PatientCards.goal(goal, asOf))
                        .toList(),
                rows.team(head, asOf),
                rows.nextReview(head));
    }

    /** Attendance, hours by week, daily answers of four weeks, small steps of two. */
    @Guarded(
            resource = {Resource.EPISODE, Resource.SESSION, Resource.ATTENDANCE, Resource.CHECK_IN, Resource.COMMITMENT
            },
            verb = Verb.READ)
    @Transactional
    public MyProgress progress() {
        Head head =
                mine(Resource.EPISODE, Resource.SESSION, Resource.ATTENDANCE, Resource.CHECK_IN, Resource.COMMITMENT);
        LocalDate asOf = head.asOf(time.today());
        Instant now = time.now();
        List<SessionRow> sessions = rows.sessions(head, head.admission(), asOf);
        List<CheckInRow> answers = rows.checkIns(head, asOf.minusDays(DAYS - 1L), asOf);
        List<MyProgress.Week> weeks = new ArrayList<>();
        Levels levels = rows.levels(head);
        LocalDate first = monday(head.admission());
        for (LocalDate week = monday(asOf); !week.isBefore(first) && weeks.size() < WEEKS; week = week.minusWeeks(1)) {
            weeks.addFirst(new MyProgress.Week(week, hours(head, sessions, week, levels)));
        }
        return new MyProgress(
                Attendance.over(entries(sessions), head.admission(), asOf, asOf, time.zone()),
                sessions.stream()
                        .filter(row -> row.day().isAfter(asOf.minusDays(DAYS))
                                && row.entry().counts())
                        .map(row -> PatientCards.session(row, time))
                        .toList(),
                weeks,
                PatientCards.days(answers, asOf.minusDays(DAYS - 1L), asOf),
                Clarity.lastDays(answers.stream().map(CheckInRow::answers).toList(), asOf),
                FollowThrough.at(
                        rows.commitments(head).stream().map(CommitmentRow::due).toList(), now, time.zone()),
                head.tracksCraving());
    }

    private Head mine(Resource... resources) {
        PatientId me = guard.caller().patient();
        if (me == null) {
            throw new NotAvailable();
        }
        guard.require(Verb.READ, Target.of(me).being("signed"), resources);
        return rows.head(me);
    }

    private WeekHoursResult hours(Head head, List<SessionRow> sessions, LocalDate monday) {
        return hours(head, sessions, monday, rows.levels(head));
    }

    private WeekHoursResult hours(Head head, List<SessionRow> sessions, LocalDate monday, Levels levels) {
        return WeekHours.of(
                entries(sessions),
                monday,
                head.admission(),
                head.discharge(),
                time.today(),
                levels.rulesOn(monday),
                time.zone());
    }

    private static List<SessionEntry> entries(List<SessionRow> sessions) {
        return sessions.stream().map(SessionRow::entry).toList();
    }

    private static boolean over(List<SessionRow> sessions, LocalDate today, Instant now) {
        List<SessionEntry> entries = sessions.stream()
                .filter(row -> row.day().equals(today))
                .map(SessionRow::entry)
                .filter(entry -> entry.state() != SessionState.CANCELLED)
                .toList();
        return !entries.isEmpty()
                && entries.stream().noneMatch(entry -> entry.end().isAfter(now));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
