package app.steadier.progress;

import app.steadier.access.AccessGuard;
import app.steadier.access.Guarded;
import app.steadier.access.Resource;
import app.steadier.access.Target;
import app.steadier.access.Verb;
import app.steadier.base.NotAvailable;
import app.steadier.base.PatientId;
import app.steadier.base.ProgramTime;
import app.steadier.progress.PatientRows.CommitmentRow;
import app.steadier.progress.PatientRows.Head;
import app.steadier.progress.PatientRows.SessionRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the person who is signed in stands, and their week looked back on. */
@Service
public class MyReviewService {

    private static final int WEEK = 7;

    private final PatientRows rows;
    private final EpisodeFacts facts;
    private final AccessGuard guard;
    private final ProgramTime time;

    MyReviewService(PatientRows rows, EpisodeFacts facts, AccessGuard guard, ProgramTime time) {
        this.rows = rows;
        this.facts = facts;
        this.guard = guard;
        this.time = time;
    }

    /** The six gates and the three strands as of today; nine statements. */
    @Guarded(
            resource = {Resource.READINESS, Resource.EPISODE, Resource.CHECK_IN, Resource.COMMITMENT},
            verb = Verb.READ)
    @Transactional
    public MyStanding standing() {
        Head head = mine(Resource.READINESS, Resource.EPISODE, Resource.CHECK_IN, Resource.COMMITMENT);
        EpisodeHistory history = facts.of(head.episode()).orElseThrow(NotAvailable::new);
        EpisodeSummary summary = EpisodeNumbers.summary(history, ReadinessRule.STANDARD, time.now(), time.zone());
        List<GateResult> gates = summary.readiness().gates();
        boolean alert = gates.stream().anyMatch(gate -> gate.gate() == Gate.SAFETY && gate.state() != GateState.MET);
        return new MyStanding(
                summary.evaluatedOn(),
                rows.focus(head),
                gates,
                alert ? null : summary.steadiness().verdict(),
                summary.steadiness(),
                summary.spikes());
    }

    /** The week that holds a day: what was attended, kept and tried, and what comes next; five statements. */
    @Guarded(
            resource = {
                Resource.EPISODE,
                Resource.SESSION,
                Resource.ATTENDANCE,
                Resource.COMMITMENT,
                Resource.SKILL_PRACTICE
            },
            verb = Verb.READ)
    @Transactional
    public MySunday week(LocalDate anyDay) {
        Head head = mine(
                Resource.EPISODE, Resource.SESSION, Resource.ATTENDANCE, Resource.COMMITMENT, Resource.SKILL_PRACTICE);
        LocalDate monday = anyDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = monday.plusDays(WEEK - 1L);
        List<SessionRow> both = rows.sessions(head, monday, sunday.plusDays(WEEK));
        List<SessionRow> sessions =
                both.stream().filter(row -> !row.day().isAfter(sunday)).toList();
        List<SessionCard> cards =
                sessions.stream().map(row -> PatientCards.session(row, time)).toList();
        List<CommitmentRow> due = rows.commitments(head).stream()
                .filter(row -> !row.dueDate().isBefore(monday) && !row.dueDate().isAfter(sunday))
                .filter(row -> row.due().withdrawnAt() == null)
                .toList();
        return new MySunday(
                monday,
                sunday,
                (int) cards.stream().filter(card -> card.attendedMinutes() > 0).count(),
                (int) cards.stream()
                        .filter(card -> "EXCUSED".equals(card.presence()))
                        .count(),
                WeekHours.of(
                        sessions.stream().map(SessionRow::entry).toList(),
                        monday,
                        head.admission(),
                        head.discharge(),
                        time.today(),
                        rows.levels(head).rulesOn(monday),
                        time.zone()),
                answered(due, "KEPT"),
                answered(due, "PARTLY"),
                rows.practiced(head, monday, sunday),
                both.stream()
                        .filter(row -> row.day().isAfter(sunday))
                        .map(row -> PatientCards.session(row, time))
                        .filter(card -> "SCHEDULED".equals(card.state()))
                        .findFirst()
                        .orElse(null));
    }

    private static int answered(List<CommitmentRow> due, String answer) {
        return (int) due.stream()
                .filter(row -> row.due().answer() != null
                        && answer.equals(row.due().answer().name()))
                .count();
    }

    private Head mine(Resource... resources) {
        PatientId me = guard.caller().patient();
        if (me == null) {
            throw new NotAvailable();
        }
        guard.require(Verb.READ, Target.of(me).being("signed"), resources);
        return rows.head(me);
    }
}
