package app.steadier.progress;

import app.steadier.base.PatientId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's admission at a glance, for the care team.
 *
 * @param from first day of the four weeks shown
 * @param asOf today, or the day of discharge
 * @param week of the admission, 1 for its first seven days
 * @param attendance of the four weeks, like {@code weeks}
 * @param days one for each day of the four weeks
 * @param steps due in the last 14 days or not due yet, latest first
 */
public record PatientOverview(
        PatientId patient,
        String name,
        String externalId,
        @Nullable String track,
        @Nullable String level,
        LocalDate admission,
        @Nullable LocalDate discharge,
        int week,
        LocalDate from,
        LocalDate asOf,
        boolean tracksCraving,
        List<TeamMember> team,
        AttendanceResult attendance,
        List<Week> weeks,
        List<MyProgress.Day> days,
        int daysAnswered,
        ClarityResult clarity,
        SpikesResult spikes,
        FollowThroughResult followThrough,
        List<Step> steps,
        List<MyPlan.MyGoal> goals,
        List<Alert> alerts,
        List<Medicine> medicines) {

    /** An ISO week with its sessions that count, and their minutes. */
    public record Week(LocalDate monday, List<SessionCard> sessions, AttendanceResult attendance) {}

    /** @param value KEPT, PARTLY or MISSED as answered; PENDING while it may be answered; EXCLUDED when withdrawn */
    public record Step(String words, LocalDate due, String value) {}

    /** A safety alert that is not closed. */
    public record Alert(LocalDate raised, String cause, boolean seen) {}

    /** An order in force. */
    public record Medicine(
            String name, String strength, @Nullable String directions, String kind, LocalDate start) {}

    @Override
    public String toString() {
        return "PatientOverview " + patient;
    }
}
