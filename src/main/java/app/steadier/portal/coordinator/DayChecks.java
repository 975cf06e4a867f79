package app.steadier.portal.coordinator;

import app.steadier.base.UserProblem;
import app.steadier.portal.shell.Text;
import app.steadier.portal.timetable.Words;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Days of the week to tick. */
@Tag("fieldset")
final class DayChecks extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<DayOfWeek, Element> boxes = new EnumMap<>(DayOfWeek.class);

    DayChecks(Collection<DayOfWeek> ticked) {
        addClassName("st-checks");
        getElement().appendChild(new Element("legend").setText(Text.of("coordinator.weekdays")));
        for (DayOfWeek day : DayOfWeek.values()) {
            Element box = new Element("input").setAttribute("type", "checkbox");
            box.setProperty("checked", ticked.contains(day));
            box.addPropertyChangeListener("checked", "change", change -> {});
            boxes.put(day, box);
            Element words = new Element("span").setText(Words.day(day));
            getElement().appendChild(new Element("label").appendChild(box, words));
        }
    }

    /** @throws UserProblem when none is ticked */
    Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        boxes.forEach((day, box) -> {
            if (box.getProperty("checked", false)) {
                days.add(day);
            }
        });
        if (days.isEmpty()) {
            throw new UserProblem("schedule.problem.days");
        }
        return days;
    }

    /** Ticks a day, for a test. */
    void tick(DayOfWeek day) {
        Element box = boxes.get(day);
        if (box != null) {
            box.setProperty("checked", true);
        }
    }
}
