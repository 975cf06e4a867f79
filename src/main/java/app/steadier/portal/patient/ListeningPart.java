package app.steadier.portal.patient;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.ListeningService;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** On Today before the day's next group: nobody has to talk. */
@org.springframework.stereotype.Component
class ListeningPart implements TodayPart {

    private static final int ORDER = 60;

    private final ListeningService service;

    ListeningPart(ListeningService service) {
        this.service = service;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> part() {
        return service.nextToday()
                .map(next -> Parts.plainCard(
                        Parts.paragraph(
                                Text.of(
                                        "answer.listen.today",
                                        next.group(),
                                        Dates.time(next.start().toLocalTime())),
                                "st-muted"),
                        new ListeningToday(next.session(), next.group(), next.listening(), service)));
    }
}
