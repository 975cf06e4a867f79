package app.steadier.portal.patient;

import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.LinkCard;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.Component;
import java.time.DayOfWeek;
import java.util.Optional;

/** On Today on Sundays: the way to the week looked back on. */
@org.springframework.stereotype.Component
class WeekPart implements TodayPart {

    private static final int ORDER = 80;

    private final ProgramTime time;

    WeekPart(ProgramTime time) {
        this.time = time;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> part() {
        return time.today().getDayOfWeek() == DayOfWeek.SUNDAY
                ? Optional.of(new LinkCard(PatientLinks.week(), Glyph.SUN, Text.of("answer.week.today"))
                        .text(Text.of("answer.week.what")))
                : Optional.empty();
    }
}
