package app.steadier.medication;

/** How an injection lay against the one before it. */
public enum InjectionGap {
    /** Before the minimum gap; entered with a reason only. */
    EARLY,
    ON_TIME,
    LATE,
    OVERDUE
}
