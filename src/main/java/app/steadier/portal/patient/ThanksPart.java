package app.steadier.portal.patient;

import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.LinkCard;
import app.steadier.portal.shell.Text;
import app.steadier.schedule.GroupThanksService;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** On Today after a group: a way to say thank you. Never asked for, so it stands at the end. */
@org.springframework.stereotype.Component
class ThanksPart implements TodayPart {

    private static final int ORDER = 170;

    private final GroupThanksService service;
    private final ProgramTime time;

    ThanksPart(GroupThanksService service, ProgramTime time) {
        this.service = service;
        this.time = time;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> part() {
        return service.mine().mine().stream()
                .filter(each -> each.id() == null && each.day().equals(time.today()))
                .findFirst()
                .map(each -> new LinkCard(PatientLinks.groups(), Glyph.CHAT, Text.of("answer.thanks.today"))
                        .text(Text.of("answer.thanks.today.text", each.groupName())));
    }
}
