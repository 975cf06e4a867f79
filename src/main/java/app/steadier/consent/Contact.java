package app.steadier.consent;

import app.steadier.base.PatientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone outside the program: a relative, a provider, an employer. Nothing is said to them without a consent.
 *
 * @param id made by the caller
 * @param name of the person, or of the institution; at most 120 characters
 * @param organisation at most 200 characters
 * @param phone at most 200 characters
 */
public record Contact(
        UUID id,
        PatientId patient,
        String name,
        Relation relation,
        @Nullable String organisation,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "Contact " + id;
    }
}
