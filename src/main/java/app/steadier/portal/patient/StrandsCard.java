package app.steadier.portal.patient;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import app.steadier.progress.MyStanding;
import app.steadier.progress.Strand;
import app.steadier.progress.StrandResult;
import app.steadier.progress.Verdict;
import app.steadier.progress.VerdictReason;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Fewer hard moments, clearer thinking, follow-through, side by side; what they say together only when the rule allows it,
 * with its date. Never a comparison with other people, never a count of good weeks (formulas, section 6).
 */
final class StrandsCard extends Section {

    private static final long serialVersionUID = 1L;

    StrandsCard(MyStanding standing) {
        addClassName("st-card");
        add(new H2(Text.of("answer.strands")), Parts.paragraph(verdict(standing), "st-large"));
        standing.steadiness()
                .strands()
                .forEach(strand -> add(Parts.row(Parts.grow(
                        Parts.paragraph(Text.of("answer.strand", strand.strand()), "st-strong"),
                        Parts.paragraph(words(strand), "st-muted")))));
        BigDecimal spikes = standing.spikes().perSevenDays();
        if (spikes != null) {
            add(Parts.paragraph(Text.of("answer.strands.spikes", spikes.toPlainString()), "st-muted"));
        }
        add(Parts.paragraph(Text.of("answer.strands.asOf", Dates.sentence(standing.asOf())), "st-caption"));
    }

    private static String verdict(MyStanding standing) {
        Verdict verdict = standing.verdict();
        if (verdict == null) {
            return Text.of("answer.verdict.withheld");
        }
        if (verdict != Verdict.NOT_ENOUGH_DATA) {
            return Text.of(
                    standing.steadiness().mixed() && verdict == Verdict.ABOUT_THE_SAME
                            ? "answer.verdict.MIXED"
                            : "answer.verdict." + verdict);
        }
        LocalDate earliest = standing.steadiness().earliest();
        return standing.steadiness().reason() == VerdictReason.TOO_EARLY && earliest != null
                ? Text.of("answer.verdict.early", earliest)
                : Text.of("answer.verdict.few");
    }

    private static String words(StrandResult strand) {
        BigDecimal before = strand.baseline();
        BigDecimal now = strand.recent();
        return before == null || now == null
                ? Text.of("answer.strand.few", strand.baselineCount(), strand.recentCount())
                : Text.of("answer.strand.state." + strand.state(), shown(strand, before), shown(strand, now));
    }

    /** Follow-through as a percent, the others on their scale. */
    private static String shown(StrandResult strand, BigDecimal mean) {
        return strand.strand() == Strand.FOLLOW_THROUGH
                ? Text.of("answer.strand.percent", mean)
                : Text.of("answer.strand.number", mean);
    }
}
