package app.steadier.progress;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A therapist's day.
 *
 * @param sessions led by the caller today, by start
 * @param alerts open safety alerts of people the caller cares for or whose group the caller leads, oldest first
 * @param silent people on the caller's care team who have not checked in for some days, longest first
 * @param next the next group within a week; null when there is none
 */
public record TherapistToday(
        LocalDateTime now,
        String name,
        List<DaySession> sessions,
        List<OpenAlert> alerts,
        List<Silent> silent,
        @Nullable NextGroup next) {

    /**
     * One session in local time.
     *
     * @param title the group's name, or the person's
     * @param patient set for a session alone with someone
     * @param state SCHEDULED, HELD or CANCELLED
     * @param newcomers members for whom it is the first day in the group
     */
    public record DaySession(
            SessionId session,
            String kind,
            String title,
            @Nullable PatientId patient,
            LocalDateTime start,
            LocalDateTime end,
            String state,
            boolean started,
            int expected,
            int came,
            int recorded,
            int newcomers) {

        public boolean group() {
            return "GROUP".equals(kind);
        }

        @Override
        public String toString() {
            return "DaySession " + session;
        }
    }

    /**
     * A safety alert that is not closed.
     *
     * @param since local time where it is known, else the start of the day
     * @param timed whether the time of the day is known
     * @param opens whether the caller may open the person's page
     */
    public record OpenAlert(
            UUID id,
            PatientId patient,
            String name,
            String cause,
            LocalDateTime since,
            boolean timed,
            boolean seen,
            boolean opens) {

        @Override
        public String toString() {
            return "OpenAlert " + patient;
        }
    }

    /** @param last latest day with a check-in; null when there was none in this admission */
    public record Silent(
            PatientId patient, String name, @Nullable LocalDate last, int days) {

        @Override
        public String toString() {
            return "Silent " + patient;
        }
    }
}
