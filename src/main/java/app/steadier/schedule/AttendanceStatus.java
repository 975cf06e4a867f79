package app.steadier.schedule;

/** Label of one person's attendance; the minutes come from the times (formulas, section 1). */
public enum AttendanceStatus {
    PRESENT,
    LATE,
    LEFT_EARLY,
    EXCUSED,
    ABSENT,
    /** A guest who makes up a missed session. */
    MAKEUP;

    /** Whether the person was in the room at all. */
    public boolean inTheRoom() {
        return this != EXCUSED && this != ABSENT;
    }
}
