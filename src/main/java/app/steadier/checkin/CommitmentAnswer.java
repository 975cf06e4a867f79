package app.steadier.checkin;

/** How a commitment went; the screen says did it, partly, not this time. */
public enum CommitmentAnswer {
    KEPT,
    PARTLY,
    MISSED
}
