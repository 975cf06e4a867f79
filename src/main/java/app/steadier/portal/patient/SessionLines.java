package app.steadier.portal.patient;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import app.steadier.progress.SessionCard;
import app.steadier.progress.WeekHoursResult;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Sessions and hours in the words of the patient portal. */
final class SessionLines {

    private SessionLines() {}

    static String name(SessionCard session) {
        return session.name() != null
                ? session.name()
                : Text.of("patient.kind." + session.kind().toLowerCase(Locale.ROOT), session.facilitator());
    }

    /** One session of the week with what came of it. */
    static Div row(SessionCard session) {
        Div text = Parts.grow(
                Parts.paragraph(name(session), "st-strong"),
                Parts.paragraph(Dates.span(session.start(), session.end()), "st-muted"),
                Parts.paragraph(Text.of("patient.with", session.facilitator()), "st-caption"));
        Div row = Parts.row(text, badge(session));
        if ("HELD".equals(session.state()) && session.presence() != null && session.attendedMinutes() > 0) {
            text.add(Parts.paragraph(
                    Text.of("patient.counted", session.attendedMinutes(), session.plannedMinutes()), "st-caption"));
        }
        return row;
    }

    static Span badge(SessionCard session) {
        if ("CANCELLED".equals(session.state())) {
            return Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("patient.session.cancelled"));
        }
        if ("SCHEDULED".equals(session.state())) {
            return Parts.badge(Tone.INFO, Glyph.CLOCK, Text.of("patient.session.scheduled"));
        }
        if (session.presence() == null) {
            return Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("patient.session.unrecorded"));
        }
        return switch (session.presence()) {
            case "PRESENT", "MAKEUP" ->
                Parts.badge(Tone.OK, Glyph.CHECK, Text.of("patient.came." + session.presence()));
            case "LATE", "LEFT_EARLY" ->
                Parts.badge(Tone.ATTENTION, Glyph.CLOCK, Text.of("patient.came." + session.presence()));
            default -> Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("patient.came." + session.presence()));
        };
    }

    /** The week's hours in one sentence. */
    static String sentence(WeekHoursResult hours) {
        String have = Dates.hours(hours.attendedMinutes());
        String need = Dates.hours(hours.rule().weekMinutes());
        return switch (hours.state()) {
            case MET -> Text.of("patient.hours.met", have, need);
            case BELOW -> Text.of("patient.hours.below", have, need);
            case PARTIAL_WEEK -> Text.of("patient.hours.partial", have);
            case IN_PROGRESS -> Text.of("patient.hours.running", have, need);
        };
    }
}
