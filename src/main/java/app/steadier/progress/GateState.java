package app.steadier.progress;

/** Whether a gate of completion is open. */
public enum GateState {
    MET,
    NOT_YET,
    NOT_ENOUGH_DATA
}
