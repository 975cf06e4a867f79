package app.steadier.schedule;

import app.steadier.base.GroupId;
import app.steadier.base.SessionId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Thank-yous that a person may read, and the sessions they may thank for. */
public record MyThanks(List<Released> released, List<Mine> mine) {

    /** Words to a group; never whose. */
    public record Released(GroupId group, String groupName, LocalDate day, String words) {

        @Override
        public String toString() {
            return "Released";
        }
    }

    /**
     * A session of the last week that the person attended.
     *
     * @param id of what they wrote; null while they have not
     * @param open whether it can still be taken back
     */
    public record Mine(
            SessionId session,
            GroupId group,
            String groupName,
            LocalDate day,
            @Nullable UUID id,
            @Nullable String words,
            boolean open) {

        @Override
        public String toString() {
            return "Mine " + session;
        }
    }
}
