package app.steadier.progress;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next session of a group that the caller leads, and what its members lived through since the one before.
 *
 * @param start local time
 * @param since day of the group's session before it; null when there was none
 */
public record NextGroup(
        SessionId session,
        String group,
        LocalDateTime start,
        LocalDateTime end,
        @Nullable LocalDate since,
        List<Member> members) {

    /**
     * One member.
     *
     * @param opens whether the caller may open the person's page
     * @param firstTime whether it is their first session in the group
     * @param missed whether they did not come to the session before
     * @param checkIns days with a check-in since then
     * @param hardest highest strain answered since then, 0 to 10 (formulas, section 4); null without an answer
     * @param hardestDay the latest day with it
     * @param practised skills tried since then
     * @param kept small steps kept since then
     */
    public record Member(
            PatientId patient,
            String name,
            boolean opens,
            boolean firstTime,
            boolean missed,
            int checkIns,
            @Nullable Integer hardest,
            @Nullable LocalDate hardestDay,
            int practised,
            int kept) {

        @Override
        public String toString() {
            return "Member " + patient;
        }
    }
}
