package app.steadier.safety;

import app.steadier.base.PatientId;
import java.util.List;

/**
 * A person's crisis plan with its history.
 *
 * @param versions newest first; empty while there is no plan
 * @param mayWrite what the caller may write
 */
public record CrisisPlanPage(PatientId patient, String name, List<CrisisPlan> versions, Parts mayWrite) {

    /** How much of the plan someone writes (security, section 2.2). */
    public enum Parts {
        /** A therapist of the person. */
        WHOLE,
        /** The person: everything but professionals and medicine. */
        OWN,
        /** A prescriber of the person. */
        MEDICATION,
        NOTHING
    }

    @Override
    public String toString() {
        return "CrisisPlanPage " + patient;
    }
}
