package app.steadier.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One session and one patient expected in it or present as a guest.
 *
 * @param presence null when nothing was recorded
 * @param arrived null counts as at the start
 * @param left null counts as at the end
 * @param counts whether the kind of session counts: group, individual and family do, a prescriber visit does not
 */
record SessionEntry(
        Instant start,
        Instant end,
        SessionState state,
        @Nullable Presence presence,
        @Nullable Instant arrived,
        @Nullable Instant left,
        boolean counts) {

    LocalDate date(ZoneId zone) {
        return LocalDate.ofInstant(start, zone);
    }
}
