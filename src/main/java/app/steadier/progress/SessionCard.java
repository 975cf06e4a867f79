package app.steadier.progress;

import app.steadier.base.SessionId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session as its patient sees it.
 *
 * @param name the group's name, or null for a session alone with someone
 * @param kind GROUP, INDIVIDUAL, FAMILY or PRESCRIBER
 * @param state SCHEDULED, HELD or CANCELLED
 * @param presence what was recorded: PRESENT, LATE, …; null when nothing is
 * @param attendedMinutes minutes that count, clipped to the session
 * @param plannedMinutes true length
 */
public record SessionCard(
        SessionId id,
        String kind,
        @Nullable String name,
        @Nullable String topic,
        String facilitator,
        LocalDateTime start,
        LocalDateTime end,
        String state,
        @Nullable String presence,
        int attendedMinutes,
        long plannedMinutes) {}
