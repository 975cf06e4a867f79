package app.steadier.progress;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clinician's sessions of a day with everyone expected, for paper.
 *
 * @param name of the clinician
 */
public record DaySheet(LocalDate day, String name, List<Session> sessions) {

    /**
     * @param title the group's name, or the person's for a session alone with someone
     * @param start local time
     * @param place room, or null
     * @param cancelled whether it was called off
     */
    public record Session(
            String title,
            String kind,
            LocalDateTime start,
            LocalDateTime end,
            @Nullable String place,
            boolean cancelled,
            List<Person> people) {}

    /**
     * @param firstTime whether it is the person's first day in the group
     * @param guest whether they make up for a missed session
     */
    public record Person(String name, boolean firstTime, boolean guest) {

        @Override
        public String toString() {
            return "Person";
        }
    }
}
