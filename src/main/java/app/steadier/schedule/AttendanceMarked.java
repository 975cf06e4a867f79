package app.steadier.schedule;

import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one person in a session has changed; published inside the transaction that stores it.
 *
 * @param change the one tap's share for this person
 * @param first whether nothing was recorded of the session before this tap
 * @param before null when nothing was recorded
 * @param after null when the record was taken away
 * @param told whether the person had said before the start that they cannot come; looked up for absences only
 * @param by null for a job
 */
public record AttendanceMarked(
        UUID change,
        SessionId session,
        PatientId patient,
        EpisodeId episode,
        Instant start,
        Instant end,
        boolean first,
        @Nullable AttendanceStatus before,
        @Nullable AttendanceStatus after,
        boolean told,
        @Nullable StaffId by,
        Instant at) {

    /** The person has become absent without a word. */
    public boolean becameMissing() {
        return after == AttendanceStatus.ABSENT && before != AttendanceStatus.ABSENT && !told;
    }

    /** The person is no longer marked absent. */
    public boolean noLongerAbsent() {
        return before == AttendanceStatus.ABSENT && after != AttendanceStatus.ABSENT;
    }
}
