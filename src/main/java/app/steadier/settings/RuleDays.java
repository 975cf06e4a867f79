package app.steadier.settings;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A number of the program over time.
 *
 * @param usual what holds before the first change
 * @param changes the numbers by the day they begin
 */
public record RuleDays(int usual, NavigableMap<LocalDate, Integer> changes) {

    public RuleDays {
        changes = new TreeMap<>(changes);
    }

    /** The number in force on a day. */
    public int on(LocalDate day) {
        Map.Entry<LocalDate, Integer> change = changes.floorEntry(day);
        return change == null ? usual : change.getValue();
    }

    /** The largest number that ever was or will be in force. */
    public int most() {
        return changes.values().stream().reduce(usual, Math::max);
    }

    /** The next change after a day, or null when none is set. */
    public Map.@Nullable Entry<LocalDate, Integer> after(LocalDate day) {
        return changes.higherEntry(day);
    }
}
