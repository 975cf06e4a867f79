package app.steadier.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a consent ends.
 *
 * @param day last day in the program's zone on which it holds
 * @param event what ends it, in words; at most 200 characters
 */
public record ConsentExpiry(
        @Nullable LocalDate day, @Nullable String event) {

    /** Ends after a day. */
    public static ConsentExpiry after(LocalDate day) {
        return new ConsentExpiry(day, null);
    }

    /** Ends when something happens that staff record. */
    public static ConsentExpiry when(String event) {
        return new ConsentExpiry(null, event);
    }

    /** Has no end; only for treatment, payment and operations. */
    public static ConsentExpiry none() {
        return new ConsentExpiry(null, null);
    }

    @Override
    public String toString() {
        return "ConsentExpiry " + day;
    }
}
