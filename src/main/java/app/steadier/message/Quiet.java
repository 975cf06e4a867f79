package app.steadier.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Hours of each day in which nothing is sent, on the wall clock of a zone. They may go over midnight.
 *
 * @param from from this time on
 * @param until up to this time, which no longer counts
 */
record Quiet(LocalTime from, LocalTime until, ZoneId zone) {

    /** What goes out before quiet hours goes out so much earlier, so that it is there in time. */
    private static final Duration BEFORE = Duration.ofMinutes(5);

    /** As stored; null for none. */
    static @Nullable Quiet of(ResultSet row, ZoneId program) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime until = row.getObject("quiet_until", LocalTime.class);
        String zone = row.getString("zone");
        return from == null || until == null ? null : new Quiet(from, until, zone == null ? program : ZoneId.of(zone));
    }

    boolean covers(Instant moment) {
        return covers(LocalDateTime.ofInstant(moment, zone).toLocalTime());
    }

    private boolean covers(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** The end of the quiet hours the moment lies in; the moment itself outside of them. */
    Instant end(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        if (!covers(local.toLocalTime())) {
            return moment;
        }
        LocalDate day = local.toLocalTime().isBefore(until)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        Instant end = instant(day.atTime(until));
        return end.isAfter(moment)
                ? end
                : day.atTime(until).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** Shortly before the quiet hours the moment lies in; the moment itself outside of them. */
    Instant before(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        if (!covers(local.toLocalTime())) {
            return moment;
        }
        LocalDate day = local.toLocalTime().isBefore(from) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return instant(day.atTime(from)).minus(BEFORE);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
