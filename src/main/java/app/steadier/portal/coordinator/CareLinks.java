package app.steadier.portal.coordinator;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.portal.care.ConsentLinks;
import org.jspecify.annotations.Nullable;

/** Where the coordinator's pages about consents are. */
final class CareLinks implements ConsentLinks {

    @Override
    public String consents(PatientId patient) {
        return CoordinatorLinks.consents(patient);
    }

    @Override
    public String person(PatientId patient) {
        return CoordinatorLinks.person(patient);
    }

    @Override
    public @Nullable String family(SessionId session) {
        return CoordinatorLinks.session(session);
    }
}
