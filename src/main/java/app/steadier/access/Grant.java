package app.steadier.access;

import app.steadier.base.PatientId;
import java.util.Collection;

/** Leave to do one thing, in the current transaction. Its log entry is written just before the commit. */
public interface Grant {

    Caller caller();

    /** Text of the condition that held, as the log keeps it. */
    String basis();

    /** Names the people a list shows; each of them will find this look in their history. */
    void shows(Collection<PatientId> patients);
}
