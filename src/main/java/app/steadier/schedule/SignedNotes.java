package app.steadier.schedule;

import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.util.Set;

/** Who has a signed note of a session: from then on their attendance is corrected, not tapped. The room of notes knows. */
public interface SignedNotes {

    /** Everyone with a signed note of the session. The caller has asked the guard. */
    Set<PatientId> of(SessionId session);
}
