package app.steadier.medication;

/** How near the next injection is. */
public enum InjectionState {
    NOT_DUE,
    /** Within the 7 days before the due day. */
    DUE_SOON,
    DUE,
    /** Past due, within the grace days. */
    LATE,
    OVERDUE
}
