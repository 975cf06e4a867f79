package app.steadier.portal.therapist;

import app.steadier.base.PatientId;
import app.steadier.portal.care.AlertLinks;

/** Where the pages about someone's safety are in this wing. */
final class SafetyLinks implements AlertLinks {

    @Override
    public String alerts() {
        return TherapistLinks.ALERTS;
    }

    @Override
    public String person(PatientId patient) {
        return TherapistLinks.patient(patient);
    }

    @Override
    public String plan(PatientId patient) {
        return TherapistLinks.plan(patient);
    }
}
