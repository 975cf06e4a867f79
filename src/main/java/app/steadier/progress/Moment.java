package app.steadier.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The point numbers are computed at: what happened later is not known (formulas, section 0).
 *
 * @param asOf local date of {@code now}
 */
record Moment(Instant now, LocalDate asOf) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    static Moment at(Instant now, ZoneId zone) {
        return new Moment(now, LocalDate.ofInstant(now, zone));
    }

    static Moment endOf(LocalDate day, ZoneId zone) {
        return new Moment(day.atTime(LAST_MINUTE).atZone(zone).toInstant(), day);
    }
}
