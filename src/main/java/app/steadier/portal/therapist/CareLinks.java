package app.steadier.portal.therapist;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.portal.care.ConsentLinks;

/** Where the therapist's pages about consents are. */
final class CareLinks implements ConsentLinks {

    @Override
    public String consents(PatientId patient) {
        return TherapistLinks.consents(patient);
    }

    @Override
    public String person(PatientId patient) {
        return TherapistLinks.patient(patient);
    }

    @Override
    public String family(SessionId session) {
        return TherapistLinks.family(session);
    }
}
