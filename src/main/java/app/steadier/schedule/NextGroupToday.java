package app.steadier.schedule;

import app.steadier.base.SessionId;
import java.time.LocalDateTime;

/**
 * The next group of a person's day.
 *
 * @param start local time
 * @param listening whether they want to listen only
 */
public record NextGroupToday(SessionId session, String group, LocalDateTime start, boolean listening) {}
