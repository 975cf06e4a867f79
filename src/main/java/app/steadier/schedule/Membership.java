package app.steadier.schedule;

import app.steadier.base.EpisodeId;
import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's time in one group; both days inclusive.
 *
 * @param version to be given back with a change, so that nobody overwrites what they have not seen
 * @param name of the person, family name first
 * @param to null while no end is known; never after the end of the episode
 */
public record Membership(
        UUID id,
        int version,
        PatientId patient,
        String name,
        EpisodeId episode,
        GroupId group,
        String groupName,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Follows from the days alone. */
    public enum State {
        PLANNED,
        CURRENT,
        ENDED
    }

    public State state(LocalDate today) {
        if (from.isAfter(today)) {
            return State.PLANNED;
        }
        return to != null && to.isBefore(today) ? State.ENDED : State.CURRENT;
    }

    @Override
    public String toString() {
        return "Membership " + id;
    }
}
