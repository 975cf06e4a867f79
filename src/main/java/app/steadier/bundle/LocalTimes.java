package app.steadier.bundle;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** Local times of a zone as the format reads them. */
final class LocalTimes {

    private LocalTimes() {}

    /** First occurrence of an hour that occurs twice; a skipped time moves forward by the gap. */
    static Instant instant(ZoneId zone, LocalDateTime local) {
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** The time that a clock shows: moved forward by the gap when it was skipped. */
    static LocalDateTime shown(ZoneId zone, LocalDateTime local) {
        return isSkipped(zone, local) ? local.atZone(zone).toLocalDateTime() : local;
    }

    static boolean isSkipped(ZoneId zone, LocalDateTime local) {
        return zone.getRules().getValidOffsets(local).isEmpty();
    }

    /** As {@link #shown}, but every skipped time becomes the end of the gap, so that no two times change places. */
    static LocalDateTime pressed(ZoneId zone, LocalDateTime local) {
        if (!isSkipped(zone, local)) {
            return local;
        }
        ZoneOffsetTransition gap = zone.getRules().getTransition(local);
        return gap.getDateTimeAfter();
    }
}
