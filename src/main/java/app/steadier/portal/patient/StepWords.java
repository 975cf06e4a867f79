package app.steadier.portal.patient;

import app.steadier.checkin.Commitment;
import app.steadier.checkin.CommitmentAnswer;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Span;

/** A small step as its person answers it. */
final class StepWords {

    private StepWords() {}

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
