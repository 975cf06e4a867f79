package app.steadier.progress;

/** Label of one patient's attendance; the minutes come from the times. */
enum Presence {
    PRESENT,
    LATE,
    LEFT_EARLY,
    EXCUSED,
    ABSENT,
    MAKEUP;

    boolean inTheRoom() {
        return this != EXCUSED && this != ABSENT;
    }
}
