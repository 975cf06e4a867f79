package app.steadier.checkin;

import app.steadier.base.SessionId;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A small commitment as an if-then plan.
 *
 * @param cue the moment it starts from, 3 to 200 characters; null when there is none
 * @param words what the person will do, 3 to 200 characters
 * @param goal an active goal of theirs; null when it belongs to none
 * @param due on the program's clock; a time that does not exist moves forward, one that occurs twice is its first
 * @param session where it was made; null when elsewhere
 */
public record CommitmentPlan(
        @Nullable String cue,
        String words,
        @Nullable UUID goal,
        LocalDateTime due,
        @Nullable SessionId session) {}
