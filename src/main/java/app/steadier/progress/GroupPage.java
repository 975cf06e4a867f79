package app.steadier.progress;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group with its roster on a day.
 *
 * @param on the day asked about
 * @param columns days of the sessions that {@link Member#recent()} tells about, oldest first
 * @param ended memberships that ended in the 60 days up to the day, latest first
 * @param sessions around today, latest first
 */
public record GroupPage(
        GroupLine group,
        LocalDate on,
        LocalDate today,
        List<LocalDate> columns,
        List<Member> members,
        List<Ended> ended,
        List<GroupSession> sessions) {

    /**
     * A member on the day.
     *
     * @param week of the admission, 1 for its first seven days; null before the admission
     * @param recent what was recorded in the latest sessions: PRESENT, LATE, …; null where nothing is
     * @param participation since the membership began
     */
    public record Member(
            PatientId patient,
            String name,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Integer week,
            List<@Nullable String> recent,
            ParticipationResult participation) {

        @Override
        public String toString() {
            return "Member " + patient;
        }
    }

    /** A membership that is over. */
    public record Ended(PatientId patient, String name, LocalDate from, LocalDate to) {

        @Override
        public String toString() {
            return "Ended " + patient;
        }
    }

    /**
     * One session of the group in local time.
     *
     * @param state SCHEDULED, HELD or CANCELLED
     * @param started whether attendance can be taken
     * @param expected members on its day, and guests
     * @param came people with attended minutes
     * @param recorded people with a record
     */
    public record GroupSession(
            SessionId session,
            LocalDateTime start,
            LocalDateTime end,
            String state,
            boolean started,
            int expected,
            int came,
            int recorded) {}
}
