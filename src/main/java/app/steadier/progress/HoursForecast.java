package app.steadier.progress;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the week comes to if the person stays to the end of everything still to come. Sessions without a record are not
 * counted as attended.
 *
 * @param shortMinutes missing to the week's minutes, 0 when none
 * @param shortHours the same in hours, with 1 decimal
 * @param shortDays missing to the days that must have their minutes, 0 when none
 * @param openSessions until Sunday in which a seat is free and which clash with nothing of the person's, by start; empty
 *     when nothing is missing
 * @param enough whether some of them together, or nothing, make up for it
 */
public record HoursForecast(
        int shortMinutes, BigDecimal shortHours, int shortDays, List<OpenSession> openSessions, boolean enough) {

    public boolean fallsShort() {
        return shortMinutes > 0 || shortDays > 0;
    }
}
