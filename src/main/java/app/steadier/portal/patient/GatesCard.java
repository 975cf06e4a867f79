package app.steadier.portal.patient;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.Text;
import app.steadier.progress.GateResult;
import app.steadier.progress.GateState;
import app.steadier.progress.MyStanding;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** What finishing takes and where the reader stands, in plain words; without what is staff's work (rulings 25). */
final class GatesCard extends Section {

    private static final long serialVersionUID = 1L;

    GatesCard(MyStanding standing) {
        addClassName("st-card");
        add(new H2(Text.of("answer.gates")), Parts.paragraph(Text.of("answer.gates.text"), "st-muted"));
        standing.gates()
                .forEach(gate -> add(Parts.row(
                        Parts.grow(
                                Parts.paragraph(Text.of("answer.gate", gate.gate()), "st-strong"),
                                Parts.paragraph(words(gate), "st-muted")),
                        badge(gate.state()))));
        add(Parts.paragraph(Text.of("answer.gates.asOf", Dates.sentence(standing.asOf())), "st-caption"));
    }

    private static String words(GateResult gate) {
        return Text.of(
                "answer.gate." + gate.text() + "." + gate.state(),
                gate.arguments().toArray());
    }

    private static Span badge(GateState state) {
        String words = Text.of("answer.gate.state", state);
        return switch (state) {
            case MET -> Parts.badge(Tone.OK, Glyph.CHECK, words);
            case NOT_YET -> Parts.badge(Tone.NEUTRAL, Glyph.CLOCK, words);
            case NOT_ENOUGH_DATA -> Parts.badge(Tone.NEUTRAL, Glyph.INFO, words);
        };
    }
}
