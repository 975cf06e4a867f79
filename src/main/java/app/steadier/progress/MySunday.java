package app.steadier.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week looked back on: what was, never what was not in a row.
 *
 * @param monday first day; sunday the last
 * @param came sessions attended, make-ups included
 * @param excused sessions excused
 * @param kept small commitments due in the week and kept; partly those kept partly
 * @param practiced names of skills that were tried
 * @param next first session of the week that follows; null when none is planned
 */
public record MySunday(
        LocalDate monday,
        LocalDate sunday,
        int came,
        int excused,
        WeekHoursResult hours,
        int kept,
        int partly,
        List<String> practiced,
        @Nullable SessionCard next) {

    @Override
    public String toString() {
        return "MySunday";
    }
}
