package app.steadier.schedule;

import app.steadier.base.SessionId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session that could be attended in place of a missed one; says nothing about who else is in it.
 *
 * @param start local time
 * @param facilitator name of whoever leads it
 * @param rightTrack whether it belongs to the person's own track
 */
public record MakeUpOption(
        SessionId session,
        String groupName,
        @Nullable String topic,
        LocalDateTime start,
        LocalDateTime end,
        String facilitator,
        boolean rightTrack) {}
