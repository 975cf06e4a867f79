package app.steadier.portal.medical;

import app.steadier.base.PatientId;
import app.steadier.portal.care.AlertLinks;

/** Where the pages about someone's safety are in this wing. */
final class SafetyLinks implements AlertLinks {

    @Override
    public String alerts() {
        return MedicalLinks.ALERTS;
    }

    @Override
    public String person(PatientId patient) {
        return MedicalLinks.patient(patient);
    }

    @Override
    public String plan(PatientId patient) {
        return MedicalLinks.plan(patient);
    }
}
