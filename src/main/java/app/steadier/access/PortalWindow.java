package app.steadier.access;

import app.steadier.base.PatientId;

/** Whether a patient's portal is open: an open episode, or at most 90 days after discharge (model, aftercare.access). */
@FunctionalInterface
public interface PortalWindow {

    boolean open(PatientId patient);
}
