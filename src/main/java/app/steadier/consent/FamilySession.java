package app.steadier.consent;

import app.steadier.base.SessionId;
import java.time.LocalDateTime;

/**
 * A family session to come.
 *
 * @param start local time
 * @param guests how many are invited
 */
public record FamilySession(SessionId session, LocalDateTime start, LocalDateTime end, int guests) {}
