package app.steadier.consent;

import app.steadier.base.PatientId;
import java.util.UUID;

/**
 * A consent being prepared; it may still lack elements.
 *
 * @param id made by the caller
 * @param version that was read before the change; 0 for a new one
 */
public record ConsentDraft(UUID id, int version, PatientId patient, ConsentKind kind, ConsentTerms terms) {

    @Override
    public String toString() {
        return "ConsentDraft " + id;
    }
}
