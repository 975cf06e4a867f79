package app.steadier.progress;

import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All records of one admission that numbers are computed from; rows before the admission or after the discharge are
 * left out, appointments of aftercare are not. What lies after the point asked about is left to the calculators.
 *
 * @param sessions the patient was expected in or attended, of every kind
 * @param planReviews days on which a review of the plan was signed
 * @param aftercare days of appointments that are not cancelled
 * @param alerts all alerts of the person (reading D3)
 */
record EpisodeHistory(
        Basics basics,
        Levels levels,
        List<Session> sessions,
        List<DayAnswers> checkIns,
        List<DueCommitment> commitments,
        List<PlannedGoal> goals,
        List<LocalDate> planReviews,
        List<LocalDate> aftercare,
        List<Alert> alerts) {

    /** The admission itself. */
    record Basics(
            EpisodeId episode,
            String externalId,
            PatientId patient,
            LocalDate admission,
            @Nullable LocalDate discharge,
            @Nullable LocalDate plannedDischarge,
            @Nullable LocalDate baselineStart) {

        private Basics stillOpen() {
            return new Basics(episode, externalId, patient, admission, null, plannedDischarge, baselineStart);
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(admission) && (discharge == null || !day.isAfter(discharge));
        }
    }

    /** A session with the rating of participation, 0 to 4. */
    record Session(SessionEntry entry, @Nullable Integer rating) {

        RatedSession rated(ZoneId zone) {
            return new RatedSession(entry.date(zone), Attendance.of(entry).attended(), rating);
        }
    }

    /** A safety alert; open until it is closed. */
    record Alert(LocalDate raised, @Nullable Instant closed) {

        boolean openAt(Moment moment) {
            return !raised.isAfter(moment.asOf()) && (closed == null || closed.isAfter(moment.now()));
        }
    }

    /** The history as known on a day: a later discharge has not happened yet. */
    EpisodeHistory knownOn(LocalDate asOf) {
        return basics.discharge() == null || !basics.discharge().isAfter(asOf)
                ? this
                : new EpisodeHistory(
                        basics.stillOpen(),
                        levels,
                        sessions,
                        checkIns,
                        commitments,
                        goals,
                        planReviews,
                        aftercare,
                        alerts);
    }

    List<SessionEntry> entries() {
        return sessions.stream().map(Session::entry).toList();
    }

    List<RatedSession> rated(ZoneId zone) {
        return sessions.stream()
                .filter(session -> session.entry().counts())
                .map(session -> session.rated(zone))
                .toList();
    }

    List<RatedGoal> goalsOn(LocalDate asOf) {
        return goals.stream()
                .filter(goal -> !goal.created().isAfter(asOf))
                .map(goal -> goal.on(asOf))
                .toList();
    }

    @Nullable
    LocalDate lastPlanReview(LocalDate asOf) {
        return planReviews.stream()
                .filter(day -> basics.covers(day) && !day.isAfter(asOf))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    int openAlerts(Moment moment) {
        return (int) alerts.stream().filter(alert -> alert.openAt(moment)).count();
    }
}
