package app.steadier.settings;

/** A number the program may set for itself, with the product's default (model, section 6). */
public enum ProgramRule {
    /** Fewest places of a group. */
    GROUP_CAPACITY_MIN(2, 1, 50),
    /** Most places of a group. */
    GROUP_CAPACITY_MAX(12, 1, 50),
    /** Days after a missed session within which another may be attended in its place. */
    MAKEUP_WITHIN_DAYS(14, 0, 90),
    /** Hours from the end of a session until its notes are to be signed (model, section 6: note.due). */
    NOTE_DUE_HOURS(48, 1, 336),
    /** Minutes without an answer after which the people on call are told of a safety alert. */
    ALERT_ON_CALL_MINUTES(15, 1, 240),
    /** Minutes without an answer after which coordinators and administrators are told of a safety alert. */
    ALERT_OFFICE_MINUTES(60, 1, 480),
    /** Full hour of a weekday from which someone reads what patients send. */
    STAFFED_FROM_HOUR(8, 0, 23),
    /** Full hour of a weekday at which this ends; 24 is midnight. */
    STAFFED_UNTIL_HOUR(18, 1, 24);

    private final int usual;
    private final int least;
    private final int most;

    ProgramRule(int usual, int least, int most) {
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /** What holds while the program has set nothing else. */
    public int usual() {
        return usual;
    }

    /** Smallest number that makes sense. */
    public int least() {
        return least;
    }

    /** Largest number that makes sense. */
    public int most() {
        return most;
    }
}
