package app.steadier.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands, for themselves: the six gates of completion without what names staff's work, and the three
 * strands with the verdict the rule allows.
 *
 * @param focus what the person is in the program for: MENTAL_HEALTH, SUBSTANCE_USE or CO_OCCURRING
 * @param gates in their fixed order
 * @param verdict null while a safety alert is open: then the strands stand alone (formulas, section 6)
 * @param steadiness the rule's answer with its strands
 * @param spikes emotional spikes of the last 14 days
 */
public record MyStanding(
        LocalDate asOf,
        @Nullable String focus,
        List<GateResult> gates,
        @Nullable Verdict verdict,
        SteadinessResult steadiness,
        SpikesResult spikes) {

    @Override
    public String toString() {
        return "MyStanding";
    }
}
