package app.steadier.progress;

import app.steadier.base.Columns;
import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import app.steadier.progress.EpisodeHistory.Alert;
import app.steadier.progress.EpisodeHistory.Basics;
import app.steadier.progress.EpisodeHistory.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one admission while they are read. */
final class HistoryBuilder {

    private final ZoneId zone;
    private @Nullable Basics basics;
    private final Levels levels = new Levels();
    private final List<Session> sessions = new ArrayList<>();
    private final List<DayAnswers> checkIns = new ArrayList<>();
    private final List<DueCommitment> commitments = new ArrayList<>();
    private final Map<UUID, PlannedGoal> goals = new LinkedHashMap<>();
    private final List<LocalDate> planReviews = new ArrayList<>();
    private final List<LocalDate> aftercare = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();

    HistoryBuilder(ZoneId zone) {
        this.zone = zone;
    }

    /** One row for each level of care and floor. */
    void episode(ResultSet row) throws SQLException {
        basics = new Basics(
                new EpisodeId(Columns.id(row, "episode_id")),
                Columns.text(row, "external_id"),
                new PatientId(Columns.id(row, "patient_id")),
                Columns.day(row, "admission_date"),
                Columns.optionalDay(row, "discharge_date"),
                Columns.optionalDay(row, "planned_discharge"),
                Columns.optionalDay(row, "baseline_start"));
        levels.add(row);
    }

    void session(ResultSet row) throws SQLException {
        SessionEntry entry = RowFacts.session(row);
        if (admission().covers(entry.date(zone))) {
            sessions.add(new Session(entry, Columns.optionalNumber(row, "participation")));
        }
    }

    void checkIn(ResultSet row) throws SQLException {
        DayAnswers answers = RowFacts.answers(row);
        if (admission().covers(answers.date())) {
            checkIns.add(answers);
        }
    }

    void commitment(ResultSet row) throws SQLException {
        commitments.add(RowFacts.commitment(row));
    }

    /** One row for each rating, or one without. */
    void goal(ResultSet row) throws SQLException {
        UUID id = Columns.id(row, "goal_id");
        PlannedGoal goal = goals.get(id);
        if (goal == null) {
            goal = new PlannedGoal(
                    Columns.day(row, "created_on"),
                    row.getInt("baseline_level"),
                    GoalStatus.valueOf(Columns.text(row, "status")),
                    Columns.optionalDay(row, "closed_on"),
                    new ArrayList<>());
            goals.put(id, goal);
        }
        LocalDate rated = Columns.optionalDay(row, "rated_on");
        if (rated != null) {
            goal.ratings().add(new RatedGoal.Rating(rated, row.getInt("level")));
        }
    }

    void day(ResultSet row) throws SQLException {
        LocalDate day = Columns.day(row, "day");
        switch (Columns.text(row, "what")) {
            case "REVIEW" -> planReviews.add(day);
            case "AFTERCARE" -> aftercare.add(day);
            default -> alerts.add(new Alert(day, Columns.optionalInstant(row, "closed_at")));
        }
    }

    private Basics admission() {
        return Objects.requireNonNull(basics, "the admission is read first");
    }

    EpisodeHistory build() {
        return new EpisodeHistory(
                admission(),
                levels,
                List.copyOf(sessions),
                List.copyOf(checkIns),
                List.copyOf(commitments),
                List.copyOf(goals.values()),
                List.copyOf(planReviews),
                List.copyOf(aftercare),
                List.copyOf(alerts));
    }
}
