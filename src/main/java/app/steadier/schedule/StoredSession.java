package app.steadier.schedule;

import app.steadier.base.EpisodeId;
import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.base.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is stored.
 *
 * @param day local day of the start
 * @param slot day of the pattern it was made for; null when it was not made from one
 */
record StoredSession(
        SessionId id,
        int version,
        String kind,
        @Nullable GroupId group,
        @Nullable PatientId patient,
        @Nullable EpisodeId episode,
        Instant start,
        Instant end,
        LocalDate day,
        @Nullable LocalDate slot,
        StaffId facilitator,
        @Nullable StaffId planned,
        @Nullable StaffId coFacilitator,
        @Nullable String topic,
        @Nullable TopicTheme theme,
        @Nullable String room,
        @Nullable String videoLink,
        String status) {

    boolean cancelled() {
        return "CANCELLED".equals(status);
    }

    boolean scheduled() {
        return "SCHEDULED".equals(status);
    }

    /** The day of the group's pattern that this session stands for. */
    LocalDate slotDay() {
        return slot == null ? day : slot;
    }

    StoredSession at(
            Instant newStart, Instant newEnd, LocalDate newDay, @Nullable String newRoom, @Nullable String link) {
        return new StoredSession(
                id,
                version,
                kind,
                group,
                patient,
                episode,
                newStart,
                newEnd,
                newDay,
                group == null ? null : slotDay(),
                facilitator,
                planned,
                coFacilitator,
                topic,
                theme,
                newRoom,
                link,
                status);
    }
}
