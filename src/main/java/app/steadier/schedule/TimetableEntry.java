package app.steadier.schedule;

import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One session of the timetable.
 *
 * @param version to be given back with a change
 * @param kind GROUP, INDIVIDUAL, FAMILY or PRESCRIBER
 * @param name of the group, or of the person the session is with
 * @param start local time
 * @param state SCHEDULED, HELD or CANCELLED
 * @param facilitator name of whoever leads it
 * @param standsIn whether that is a substitute
 */
public record TimetableEntry(
        SessionId session,
        int version,
        String kind,
        @Nullable GroupId group,
        @Nullable PatientId patient,
        String name,
        LocalDateTime start,
        LocalDateTime end,
        String state,
        String facilitator,
        boolean standsIn,
        @Nullable String coFacilitator,
        @Nullable String topic,
        @Nullable TopicTheme theme,
        @Nullable String room,
        @Nullable String videoLink,
        @Nullable String cancelReason) {

    @Override
    public String toString() {
        return "TimetableEntry " + session;
    }
}
