package app.steadier.portal.care;

import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import app.steadier.safety.AlertState;
import com.vaadin.flow.component.html.Span;

/** Where an alert stands, for those who see since when and no more. */
public final class AlertAges {

    private AlertAges() {}

    /** @param minutes since it was raised */
    public static Span state(AlertState state, long minutes) {
        return state == AlertState.RAISED
                ? Parts.badge(Tone.URGENT, Glyph.CLOCK, Text.of("alert.age.RAISED", AlertWords.span(minutes)))
                : Parts.badge(Tone.ATTENTION, Glyph.USER, Text.of("alert.age.ACKNOWLEDGED", AlertWords.span(minutes)));
    }
}
