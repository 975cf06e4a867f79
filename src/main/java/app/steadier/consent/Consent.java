package app.steadier.consent;

import app.steadier.base.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent of a person, never deleted.
 *
 * @param recipients the contacts named in the terms
 * @param eventAt when staff recorded that the event happened which ends it
 */
public record Consent(
        UUID id,
        int version,
        PatientId patient,
        ConsentKind kind,
        ConsentTerms terms,
        List<Contact> recipients,
        @Nullable ConsentSignature signature,
        @Nullable Revocation revocation,
        @Nullable Instant eventAt) {

    /** Where it stands at a moment. It holds through the whole of its last day; a revocation counts from its moment. */
    public ConsentState state(Instant at, ZoneId zone) {
        if (signature == null || at.isBefore(signature.at())) {
            return ConsentState.DRAFT;
        }
        if (revocation != null && !at.isBefore(revocation.at())) {
            return ConsentState.REVOKED;
        }
        LocalDate last = terms.expiry() == null ? null : terms.expiry().day();
        boolean over = last != null && LocalDate.ofInstant(at, zone).isAfter(last);
        return over || (eventAt != null && !at.isBefore(eventAt)) ? ConsentState.EXPIRED : ConsentState.SIGNED;
    }

    /** Elements without which it cannot be signed, in the order of the page; the signature is not looked at. */
    public List<ConsentElement> missing() {
        return ConsentRules.missing(kind, terms);
    }

    @Override
    public String toString() {
        return "Consent " + id;
    }
}
