package app.steadier.settings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day without sessions.
 *
 * @param id made by the caller
 * @param name as people see it, at most 120 characters
 * @param track only this track is closed; null closes the whole program
 */
public record Holiday(
        UUID id, LocalDate day, String name, @Nullable String track) {

    /** Whether sessions of a track are closed; null asks about sessions that belong to no track. */
    public boolean closes(@Nullable String other) {
        return track == null || track.equals(other);
    }
}
