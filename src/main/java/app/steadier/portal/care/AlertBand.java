package app.steadier.portal.care;

import app.steadier.access.AccessGuard;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffBand;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/** The band over every page of staff while an alert waits for them, or for too long. Its words come by scripts/safety.js. */
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
class AlertBand implements StaffBand {

    private static final String WATCH = "data-watch";

    private final AlertWatch watch;
    private final AccessGuard guard;

    AlertBand(AlertWatch watch, AccessGuard guard) {
        this.watch = watch;
        this.guard = guard;
    }

    @Override
    public Component band() {
        Span words = Parts.span("", "st-alarm-words");
        words.getElement().setAttribute("role", "alert");
        Div band = new Div(Glyph.ALERT.icon(), words, Parts.span("", "st-alarm-since"), new Anchor("", ""));
        band.addClassName("st-alarm");
        band.getElement().setAttribute("hidden", true);
        band.addAttachListener(
                attach -> band.getElement().setAttribute(WATCH, watch.open(guard.caller(), Text.locale())));
        band.addDetachListener(detach -> {
            String key = band.getElement().getAttribute(WATCH);
            if (key != null) {
                watch.close(key);
            }
        });
        return band;
    }
}
