package app.steadier.progress;

/** The three strands of steadiness, always shown side by side; there is no composite (formulas, section 6). */
public enum Strand {
    /** Hardest moment of a day, 0 to 10; lower is better. */
    HARDEST_MOMENT(-1, 1.0, 1.0, 7),
    /** Clear thinking, 0 to 10; higher is better. */
    CLARITY(1, 1.0, 1.0, 7),
    /** Value of a commitment, 0 to 1; higher is better. */
    FOLLOW_THROUGH(1, 0.15, 0.25, 5);

    private final int direction;
    private final double leastChange;
    private final double leastDeviation;
    private final int leastValues;

    Strand(int direction, double leastChange, double leastDeviation, int leastValues) {
        this.direction = direction;
        this.leastChange = leastChange;
        this.leastDeviation = leastDeviation;
        this.leastValues = leastValues;
    }

    /** 1 where a higher value is the good direction, else -1. */
    int direction() {
        return direction;
    }

    double leastChange() {
        return leastChange;
    }

    double leastDeviation() {
        return leastDeviation;
    }

    /** Values a window needs. */
    int leastValues() {
        return leastValues;
    }
}
