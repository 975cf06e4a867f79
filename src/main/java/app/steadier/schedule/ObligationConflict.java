package app.steadier.schedule;

import app.steadier.base.PatientId;

/** A session over something a person has to be at. A warning, no refusal. */
public record ObligationConflict(PatientId patient, String name, Obligation obligation) {

    @Override
    public String toString() {
        return "ObligationConflict " + patient;
    }
}
