package app.steadier.safety;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert comes from.
 *
 * @param from the questionnaire or check-in that holds the answer
 * @param words what staff saw or heard, at most 500 characters
 */
public record AlertSource(@Nullable UUID from, @Nullable String words) {

    /** A press of the button says all. */
    public static final AlertSource NONE = new AlertSource(null, null);

    @Override
    public String toString() {
        return "AlertSource " + from;
    }
}
