package app.steadier.portal.medical;

import app.steadier.medication.QueueReason;
import app.steadier.medication.QueueRule;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;

/** A reason of the queue in words and as a badge. */
final class Reasons {

    private Reasons() {}

    /** The sentence, with its end mark. */
    static String sentence(QueueReason reason) {
        Object[] arguments = reason.arguments().stream()
                .map(argument -> argument instanceof LocalDate day ? Dates.small(day) : argument)
                .toArray();
        return Text.of("medical.sentence", Text.of(reason.text().messageKey(), arguments));
    }

    static Span badge(QueueRule rule) {
        return switch (rule) {
            case SAFETY_UNACKNOWLEDGED -> badge(Tone.URGENT, Glyph.ALERT, "safety");
            case SAFETY_OPEN -> badge(Tone.ATTENTION, Glyph.ALERT, "safety");
            case SIDE_EFFECT_SEVERE -> badge(Tone.URGENT, Glyph.ALERT, "sideEffect");
            case SIDE_EFFECT_MODERATE -> badge(Tone.ATTENTION, Glyph.ALERT, "sideEffect");
            case INJECTION_OVERDUE -> badge(Tone.ATTENTION, Glyph.SYRINGE, "injection");
            case INJECTION_DUE, INJECTION_SOON -> badge(Tone.NEUTRAL, Glyph.SYRINGE, "injection");
            case MISSED_DOSES -> badge(Tone.ATTENTION, Glyph.MINUS, "doses");
            case CRAVING_HIGH -> badge(Tone.INFO, Glyph.CHART, "craving");
            case SLEEP_SHORT -> badge(Tone.INFO, Glyph.BED, "sleep");
            case NO_CHECKIN -> badge(Tone.NEUTRAL, Glyph.CALENDAR, "silent");
            case LAB_DUE -> badge(Tone.NEUTRAL, Glyph.TARGET, "lab");
            case REVIEW_DUE -> badge(Tone.NEUTRAL, Glyph.NOTE, "review");
        };
    }

    private static Span badge(Tone tone, Glyph icon, String kind) {
        return Parts.badge(tone, icon, Text.of("medical.kind." + kind));
    }
}
