package app.steadier.portal.day;

import app.steadier.base.UserProblem;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.Segmented;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day to do something on: today, tomorrow, or another; nothing is chosen in advance. */
final class DayChoice extends Div {

    private static final long serialVersionUID = 1L;

    /** The hour until which a day lasts for a small step; in the evening until midnight. */
    private static final LocalTime UNTIL = LocalTime.of(21, 0);

    private static final LocalTime MIDNIGHT = LocalTime.of(23, 59);

    private final transient LocalDateTime now;
    private final transient Segmented<When> choice;
    private final Field day = Field.day(Text.of("day.when.day")).shown(false);
    private @Nullable When chosen;

    /** What is offered. */
    enum When {
        TODAY,
        TOMORROW,
        OTHER
    }

    DayChoice(String label, List<When> offered, LocalDateTime now) {
        this.now = now;
        addClassName("st-board");
        choice = new Segmented<>(label, offered, when -> Text.of("day.when", when), this::choose);
        add(new Span(label), choice, day);
    }

    private void choose(When when) {
        chosen = when;
        choice.show(when);
        day.setVisible(when == When.OTHER);
        if (when == When.OTHER) {
            day.focus();
        }
    }

    /** @throws UserProblem while nothing is chosen */
    LocalDateTime due() {
        if (chosen == null) {
            throw new UserProblem("day.problem.when");
        }
        LocalDate on = switch (chosen) {
            case TODAY -> now.toLocalDate();
            case TOMORROW -> now.toLocalDate().plusDays(1);
            case OTHER -> day.neededDay();
        };
        LocalDateTime due = on.atTime(UNTIL);
        return due.isAfter(now) ? due : on.atTime(MIDNIGHT);
    }
}
