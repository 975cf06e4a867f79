package app.steadier.medication;

/** How an order is taken. */
public enum OrderKind {
    SCHEDULED,
    /** Only when needed; nothing is expected. */
    PRN,
    /** A long-acting injection on a schedule. */
    LAI
}
