package app.steadier.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert with its history, for clinicians.
 *
 * @param mayClose whether the person was reached, or tried three times, since it was last raised
 * @param risk judgement at closing; null until then, and for alerts that came with an import
 * @param plan at closing
 */
public record AlertDetail(
        AlertRow alert,
        List<AlertStep> steps,
        boolean mayClose,
        AlertClosing.@Nullable Risk risk,
        @Nullable String plan,
        @Nullable String outcome) {

    @Override
    public String toString() {
        return "AlertDetail " + alert.id();
    }
}
