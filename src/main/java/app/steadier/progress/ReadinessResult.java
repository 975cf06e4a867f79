package app.steadier.progress;

import java.util.List;

/**
 * Completion readiness (formulas, section 9).
 *
 * @param gates all of them in their fixed order
 */
public record ReadinessResult(Overall overall, List<GateResult> gates) {

    /** Gates that are met. */
    public int met() {
        return (int)
                gates.stream().filter(gate -> gate.state() == GateState.MET).count();
    }
}
