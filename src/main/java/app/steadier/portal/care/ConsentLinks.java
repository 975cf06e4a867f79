package app.steadier.portal.care;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.consent.ConsentKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses of the pages about a person's consents, in the wing of whoever looks at them. */
public interface ConsentLinks {

    /** All consents of a person. */
    String consents(PatientId patient);

    /** One consent. */
    default String consent(PatientId patient, UUID consent) {
        return consents(patient) + "/" + consent;
    }

    /** A new consent of a kind. */
    default String consent(PatientId patient, UUID consent, ConsentKind kind) {
        return consent(patient, consent) + "?kind=" + kind;
    }

    /** The person's own page. */
    String person(PatientId patient);

    /** Who joins a family session; null where the wing has no such page. */
    @Nullable
    String family(SessionId session);
}
