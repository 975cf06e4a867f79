package app.steadier.portal.coordinator;

import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.portal.timetable.Pair;
import app.steadier.portal.timetable.PlaceFields;
import app.steadier.schedule.WeeklyPattern;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When and where a group meets, from a day on. */
final class PatternFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WEEKS_MAX = 8;

    private final DayChecks days;
    private final Field start = Field.time(Text.of("coordinator.start"));
    private final Field end = Field.time(Text.of("coordinator.end"));
    private final Field weeks = Field.number(Text.of("coordinator.weeks"), 1, WEEKS_MAX);
    private final Field from;
    private final Field to = Field.day(Text.of("coordinator.to.optional"));
    private final PlaceFields place;

    /** @param now the pattern that holds; null for a new group */
    PatternFields(@Nullable WeeklyPattern now, LocalDate first, List<String> rooms, Problems problems) {
        addClassName("st-form");
        days = new DayChecks(now == null ? List.of() : now.days());
        from = Field.day(Text.of("coordinator.from")).with(first);
        weeks.with(now == null ? 1 : now.everyWeeks());
        place = new PlaceFields(rooms, now == null ? null : now.room(), now == null ? null : now.videoLink(), problems);
        if (now != null) {
            start.with(now.start());
            end.with(now.end());
        }
        problems.beside(end, "schedule.problem.times").beside(to, "schedule.problem.daysOrder");
        add(days, new Pair(start, end, weeks), place, new Pair(from, to));
    }

    WeeklyPattern pattern() {
        return new WeeklyPattern(
                days.days(),
                weeks.neededNumber(),
                start.neededTime(),
                end.neededTime(),
                place.room(),
                place.link(),
                from.neededDay(),
                to.day());
    }

    DayChecks days() {
        return days;
    }
}
