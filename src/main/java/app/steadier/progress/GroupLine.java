package app.steadier.progress;

import app.steadier.base.GroupId;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as every clinician sees it: no members.
 *
 * @param days MON to SUN
 * @param members people in it on the day asked about
 * @param facilitator those who lead it on that day; null when nobody does
 * @param mine whether the caller leads it today
 */
public record GroupLine(
        GroupId group,
        String name,
        String kind,
        String track,
        List<String> days,
        LocalTime start,
        LocalTime end,
        int capacity,
        int members,
        @Nullable String facilitator,
        boolean mine) {

    /** Free places, never below 0. */
    public int free() {
        return Math.max(0, capacity - members);
    }
}
