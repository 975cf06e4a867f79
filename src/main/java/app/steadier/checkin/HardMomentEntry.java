package app.steadier.checkin;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of a hard moment; only the strength is needed.
 *
 * @param at on the program's clock; null means now
 * @param strength 0 to 10
 * @param what what happened, at most 10,000 characters
 * @param did what the person did, at most 200 characters
 * @param trigger one of their own list
 * @param skill of the library that they used
 */
public record HardMomentEntry(
        @Nullable LocalDateTime at,
        int strength,
        @Nullable String what,
        @Nullable String did,
        @Nullable UUID trigger,
        @Nullable UUID skill) {}
