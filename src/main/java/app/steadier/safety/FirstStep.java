package app.steadier.safety;

/** What whoever takes an alert did or is doing about it; one tap. */
public enum FirstStep {
    WITH_THEM(true),
    SPOKE_WITH_THEM(true),
    CALLING_NOW(false),
    GOING_THERE(false),
    CALLED_EMERGENCY_SERVICES(false);

    private final boolean reached;

    FirstStep(boolean reached) {
        this.reached = reached;
    }

    /** Whether the person was reached by it. */
    public boolean reached() {
        return reached;
    }
}
