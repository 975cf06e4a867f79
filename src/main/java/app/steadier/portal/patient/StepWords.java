package app.steadier.portal.patient;

import app.steadier.checkin.Commitment;
import app.steadier.checkin.CommitmentAnswer;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A small step as its person reads and answers it. */
final class StepWords {

    private StepWords() {}

    /** "If I come home tired, then I will walk 20 minutes.", or only what the person will do. */
    static String of(Commitment commitment) {
        String cue = commitment.cue();
        return cue == null ? commitment.words() : Text.of("day.step.ifThen", within(cue), within(commitment.words()));
    }

    /** Words that were written as a sentence of their own, in the middle of one: a small first letter, no full stop. */
    private static String within(String words) {
        String inside = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        boolean ordinary = inside.length() > 1
                && Character.isUpperCase(inside.charAt(0))
                && Character.isLowerCase(inside.charAt(1));
        return ordinary ? inside.substring(0, 1).toLowerCase(Locale.ROOT) + inside.substring(1) : inside;
    }

    /** One answer as a button; pressed when it is what was said. */
    static TapButton button(Taps taps, Commitment commitment, CommitmentAnswer answer, Runnable then) {
        return taps.button(
                        DayTaps.step(commitment.id(), answer),
                        then,
                        glyph(answer).icon(),
                        new Span(Text.of("day.answer", answer)))
                .pressed(commitment.state().name().equals(answer.name()));
    }

    static Glyph glyph(CommitmentAnswer answer) {
        return switch (answer) {
            case KEPT -> Glyph.CHECK;
            case PARTLY -> Glyph.HALF;
            case MISSED -> Glyph.MINUS;
        };
    }
}
