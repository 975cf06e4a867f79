package app.steadier.safety;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing someone is told until they say that they saw it.
 *
 * @param name of the person it is about; null for administrators, and for clinicians who may no longer know
 * @param at when they were told, wall-clock time in the program's zone
 * @param minutes since then
 * @param state where the alert stands now
 */
public record SafetyNotice(
        UUID id, UUID alert, NoticeKind kind, @Nullable String name, LocalDateTime at, long minutes, AlertState state) {

    @Override
    public String toString() {
        return "SafetyNotice " + id;
    }
}
