package app.steadier.message;

import app.steadier.base.PatientId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What falls due for people; implemented by the room that knows it. Runs in the leave of a named job. */
public interface ReminderSource {

    /**
     * Something to be done.
     *
     * @param at when it is due; for a check-in the beginning of its day
     */
    record Due(PatientId patient, Instant at) {}

    ReminderKind kind();

    /** What is due from one moment up to another and is still to be done, for these people. */
    List<Due> due(Collection<PatientId> people, Instant from, Instant until);
}
