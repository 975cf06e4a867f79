package app.steadier.schedule;

import app.steadier.base.SessionId;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A session that can still be made up.
 *
 * @param start local time
 * @param until last day on which another session makes up for it
 */
public record MissedSession(SessionId session, String groupName, LocalDateTime start, LocalDate until) {}
