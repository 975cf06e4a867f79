package app.steadier.schedule;

import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import java.time.Instant;
import java.util.List;

/**
 * All sessions that ended at least 24 hours ago and are neither held nor called off (model, Session).
 *
 * @param at when they were looked for
 */
public record SessionsLeftOpen(Instant at, List<LeftOpen> sessions) {

    /** One of them, with who leads it. */
    public record LeftOpen(SessionId session, StaffId facilitator, Instant start) {}

    public SessionsLeftOpen {
        sessions = List.copyOf(sessions);
    }
}
