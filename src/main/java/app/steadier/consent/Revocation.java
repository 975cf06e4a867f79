package app.steadier.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consent taken back.
 *
 * @param at from this moment on nothing may be told; what was told before stays listed
 * @param words what the person wrote, if anything
 */
public record Revocation(
        Instant at, RevocationWay way, @Nullable String words) {

    @Override
    public String toString() {
        return "Revocation " + at;
    }
}
