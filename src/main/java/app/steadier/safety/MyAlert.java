package app.steadier.safety;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * All that a person sees of an alert about them (security, section 2.2).
 *
 * @param told when the team was told, wall-clock time in the program's zone
 * @param seen when a clinician saw it; null while nobody has
 */
public record MyAlert(LocalDateTime told, @Nullable LocalDateTime seen) {}
