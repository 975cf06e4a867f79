package app.steadier.schedule;

import app.steadier.base.SessionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of planning a group's sessions.
 *
 * @param made new sessions, by day
 * @param closed days of the pattern on which the program is closed
 * @param refused days on which something stands in the way
 * @param withoutFacilitator days on which nobody is named to lead
 */
public record PlanResult(
        List<SessionId> made, List<Closed> closed, List<Refused> refused, List<LocalDate> withoutFacilitator) {

    /**
     * A closed day.
     *
     * @param standing a session that was made before the day was closed and still stands
     */
    public record Closed(
            LocalDate day, String holiday, @Nullable SessionId standing) {}

    /** A day without its session, and why. */
    public record Refused(LocalDate day, Clash clash) {}
}
