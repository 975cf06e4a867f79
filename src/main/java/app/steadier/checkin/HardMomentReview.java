package app.steadier.checkin;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hard moments of a person since the caller last sat with them, and whatever nobody has read.
 *
 * @param since start of the caller's last session with the person; null when there was none
 * @param moments the latest first
 */
public record HardMomentReview(
        @Nullable LocalDateTime since, List<HardMoment> moments, List<PersonalTrigger> triggers) {}
