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
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page about one person, for the care team. */
@Service
public class PatientOverviewService {

    /** Days of attendance and answers shown. */
    public static final int DAYS = 28;

    private static final int STEP_DAYS = 14;
    private static final int USUAL_DAYS = 14;

    private final PatientRows rows;
    private final JdbcClient jdbc;
    private final AccessGuard guard;
    private final ProgramTime time;

    PatientOverviewService(PatientRows rows, JdbcClient jdbc, AccessGuard guard, ProgramTime time) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.guard = guard;
        this.time = time;
    }

    /**
     * The newest admission of a person; eight statements.
     *
     * @throws NotAvailable when the caller is not on the care team
     */
    @Guarded(
            resource = {
                Resource.PATIENT,
                Resource.EPISODE,
                Resource.CARE_TEAM,
                Resource.SESSION,
                Resource.ATTENDANCE,
                Resource.GOAL,
                Resource.CHECK_IN,
                Resource.COMMITMENT,
                Resource.MEDICATION_ORDER,
                Resource.SAFETY_ALERT
            },
            verb = Verb.READ)
    @Transactional
    public PatientOverview overview(PatientId patient) {
        guard.require(
                Verb.READ,
                Target.of(patient).being("signed"),
                Resource.PATIENT,
                Resource.EPISODE,
                Resource.CARE_TEAM,
                Resource.SESSION,
                Resource.ATTENDANCE,
                Resource.GOAL,
                Resource.CHECK_IN,
                Resource.COMMITMENT,
                Resource.MEDICATION_ORDER,
                Resource.SAFETY_ALERT);
        Head head = rows.head(patient);
        LocalDate asOf = head.asOf(time.today());
        LocalDate from = asOf.minusDays(DAYS - 1L);
        List<SessionRow> sessions = rows.sessions(head, from, asOf).stream()
                .filter(row -> row.entry().counts())
                .toList();
        List<CheckInRow> answers = rows.checkIns(head, from.minusDays(USUAL_DAYS), asOf);
        List<DayAnswers> scales = answers.stream().map(CheckInRow::answers).toList();
        List<CommitmentRow> commitments = rows.commitments(head);
        Instant now = now(head, asOf);
        return new PatientOverview(
                patient,
                head.displayName(),
                head.externalId(),
                head.track(),
                head.level(),
                head.admission(),
                head.discharge(),
                Math.toIntExact(ChronoUnit.DAYS.between(head.admission(), asOf) / 7 + 1),
                from,
                asOf,
                head.tracksCraving(),
                rows.team(head, asOf),
                attendance(sessions, from, asOf, asOf),
                weeks(sessions, from, asOf),
                PatientCards.days(answers, from, asOf),
                (int) scales.stream().filter(day -> day.within(from, asOf)).count(),
                Clarity.lastDays(scales, asOf),
                Spikes.lastDays(scales, asOf),
                FollowThrough.at(commitments.stream().map(CommitmentRow::due).toList(), now, time.zone()),
                steps(commitments, asOf, now),
                rows.goals(head).stream()
                        .filter(goal -> goal.rated().status() != GoalStatus.DROPPED)
                        .map(goal -> PatientCards.goal(goal, asOf))
                        .toList(),
                alerts(patient),
                medicines(head, asOf));
    }

    /** Now, or the end of the day of discharge (formulas, section 0). */
    private Instant now(Head head, LocalDate asOf) {
        return head.discharge() != null && asOf.equals(head.discharge()) && asOf.isBefore(time.today())
                ? time.instant(asOf.atTime(LocalTime.of(23, 59)))
                : time.now();
    }

    private AttendanceResult attendance(List<SessionRow> sessions, LocalDate from, LocalDate to, LocalDate asOf) {
        return Attendance.over(sessions.stream().map(SessionRow::entry).toList(), from, to, asOf, time.zone());
    }

    private List<PatientOverview.Week> weeks(List<SessionRow> sessions, LocalDate from, LocalDate asOf) {
        List<PatientOverview.Week> weeks = new ArrayList<>();
        LocalDate first = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate monday = first; !monday.isAfter(asOf); monday = monday.plusWeeks(1)) {
            LocalDate start = monday;
            LocalDate end = monday.plusDays(6);
            List<SessionRow> own = sessions.stream()
                    .filter(row -> !row.day().isBefore(start) && !row.day().isAfter(end))
                    .toList();
            if (!own.isEmpty()) {
                weeks.add(new PatientOverview.Week(
                        monday,
                        own.stream().map(row -> PatientCards.session(row, time)).toList(),
                        attendance(own, start, end, asOf)));
            }
        }
        return weeks;
    }

    private static List<PatientOverview.Step> steps(List<CommitmentRow> commitments, LocalDate asOf, Instant now) {
        return commitments.stream()
                .filter(row -> row.dueDate().isAfter(asOf.minusDays(STEP_DAYS)))
                .map(row -> new PatientOverview.Step(
                        row.words(), row.dueDate(), row.due().valueAt(now).name()))
                .toList()
                .reversed();
    }

    private List<PatientOverview.Alert> alerts(PatientId patient) {
        return jdbc.sql("select raised_on, cause, acknowledged_at from safety_alert_row"
                        + " where patient_id = ? and closed_at is null order by raised_on, alert_id")
                .param(patient.value())
                .query((row, number) -> new PatientOverview.Alert(
                        row.getObject("raised_on", LocalDate.class),
                        row.getString("cause"),
                        row.getObject("acknowledged_at") != null))
                .list();
    }

    private List<PatientOverview.Medicine> medicines(Head head, LocalDate asOf) {
        return jdbc.sql("select name, strength, directions, kind, start_date from medication_order_row"
                        + " where episode_id = :episode and start_date <= :day and (end_date is null or end_date >= :day)"
                        + " order by start_date, external_id")
                .param("episode", head.episode().value())
                .param("day", asOf)
                .query((row, number) -> new PatientOverview.Medicine(
                        row.getString("name"),
                        row.getString("strength"),
                        row.getString("directions"),
                        row.getString("kind"),
                        row.getObject("start_date", LocalDate.class)))
                .list();
    }
}
