package app.steadier.portal.medical;

import app.steadier.medication.QueueReason;
import app.steadier.medication.QueueRule;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
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
            case SAFETY_UNACKNOWLEDGED -> badge(Tone.URGENT, VaadinIcon.WARNING, "safety");
            case SAFETY_OPEN -> badge(Tone.ATTENTION, VaadinIcon.WARNING, "safety");
            case SIDE_EFFECT_SEVERE -> badge(Tone.URGENT, VaadinIcon.EXCLAMATION_CIRCLE_O, "sideEffect");
            case SIDE_EFFECT_MODERATE -> badge(Tone.ATTENTION, VaadinIcon.EXCLAMATION_CIRCLE_O, "sideEffect");
            case INJECTION_OVERDUE -> badge(Tone.ATTENTION, VaadinIcon.DROP, "injection");
            case INJECTION_DUE, INJECTION_SOON -> badge(Tone.NEUTRAL, VaadinIcon.DROP, "injection");
            case MISSED_DOSES -> badge(Tone.ATTENTION, VaadinIcon.MINUS, "doses");
            case CRAVING_HIGH -> badge(Tone.INFO, VaadinIcon.TRENDING_UP, "craving");
            case SLEEP_SHORT -> badge(Tone.INFO, VaadinIcon.BED, "sleep");
            case NO_CHECKIN -> badge(Tone.NEUTRAL, VaadinIcon.CALENDAR_O, "silent");
            case LAB_DUE -> badge(Tone.NEUTRAL, VaadinIcon.FLASK, "lab");
            case REVIEW_DUE -> badge(Tone.NEUTRAL, VaadinIcon.CLIPBOARD_TEXT, "review");
        };
    }

    private static Span badge(Tone tone, VaadinIcon icon, String kind) {
        return Parts.badge(tone, icon, Text.of("medical.kind." + kind));
    }
}
