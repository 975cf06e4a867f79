package app.steadier.progress;

/** What a commitment is worth; the first three are decided and also the answers a patient gives. */
enum CommitmentValue {
    KEPT(2),
    PARTLY(1),
    MISSED(0),
    /** May still be answered. */
    PENDING(0),
    /** Withdrawn before it was due. */
    EXCLUDED(0);

    private final int halves;

    CommitmentValue(int halves) {
        this.halves = halves;
    }

    /** Twice the value 0, 0.5 or 1, so that sums stay whole. */
    int halves() {
        return halves;
    }

    boolean decided() {
        return this != PENDING && this != EXCLUDED;
    }
}
