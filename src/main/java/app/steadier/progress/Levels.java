package app.steadier.progress;

import app.steadier.base.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The levels of care of an admission, each from its first day, with the weekly floors it ever had. */
final class Levels {

    private final TreeMap<LocalDate, List<HoursRule>> levels = new TreeMap<>();

    /** Takes a row of {@code admission_level} with one floor or none; a row without a level is nothing. */
    void add(ResultSet row) throws SQLException {
        LocalDate from = Columns.optionalDay(row, "from_date");
        if (from != null) {
            add(from);
            LocalDate effective = Columns.optionalDay(row, "effective_from");
            if (effective != null) {
                add(
                        from,
                        new HoursRule(
                                effective, row.getInt("week_minutes"), row.getInt("day_minutes"), row.getInt("days")));
            }
        }
    }

    /** A level from a day on. */
    Levels add(LocalDate from, HoursRule... rules) {
        levels.computeIfAbsent(from, day -> new ArrayList<>()).addAll(List.of(rules));
        return this;
    }

    /** Floors of the level in force on a Monday, or of the level at admission for an earlier one (reading D18). */
    List<HoursRule> rulesOn(LocalDate monday) {
        Map.Entry<LocalDate, List<HoursRule>> level = levels.floorEntry(monday);
        if (level == null) {
            level = levels.firstEntry();
        }
        return level == null ? List.of() : List.copyOf(level.getValue());
    }
}
