package app.steadier.schedule;

import app.steadier.base.SessionId;
import app.steadier.base.UserProblem;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session that stands in the way.
 *
 * @param group its group's name; null for a session alone with someone
 * @param kind GROUP, INDIVIDUAL, FAMILY or PRESCRIBER
 * @param start local time
 */
public record Clash(
        Why why, SessionId session, String kind, @Nullable String group, LocalDateTime start, LocalDateTime end) {

    /** What two sessions cannot share at a time. */
    public enum Why {
        FACILITATOR,
        ROOM,
        PATIENT
    }

    /** Names the session; never a person. */
    public UserProblem problem() {
        return new UserProblem(
                "schedule.problem.clash",
                why.name(),
                kind,
                group == null ? "" : group,
                start.toLocalDate(),
                start.toLocalTime(),
                end.toLocalTime());
    }
}
