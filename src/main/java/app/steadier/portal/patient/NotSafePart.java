package app.steadier.portal.patient;

import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;

/** The quiet way to "I don't feel safe" at the end of Today. */
@org.springframework.stereotype.Component
class NotSafePart implements TodayPart {

    private static final int LAST = 900;

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<Component> part() {
        return Optional.of(link());
    }

    /** A link that leaves the portal's router: the page needs no channel. */
    static Anchor link() {
        Anchor link = Parts.link(PatientLinks.notSafe(), Text.of("alert.me"));
        link.setRouterIgnore(true);
        return link;
    }
}
