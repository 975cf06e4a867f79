package app.steadier.progress;

import java.util.List;

/**
 * One gate with its reason.
 *
 * @param arguments counts as Integer, percent and averages as BigDecimal with 1 decimal, days as LocalDate, in the
 *     order the text says
 */
public record GateResult(Gate gate, GateState state, GateText text, List<Object> arguments) {

    /** The English source sentence. */
    public String english() {
        return text.english(arguments);
    }
}
