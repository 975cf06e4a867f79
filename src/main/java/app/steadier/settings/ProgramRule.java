package app.steadier.settings;

/** A number the program may set for itself, with the product's default (model, section 6). */
public enum ProgramRule {
    /** Fewest places of a group. */
    GROUP_CAPACITY_MIN(2),
    /** Most places of a group. */
    GROUP_CAPACITY_MAX(12),
    /** Days after a missed session within which another may be attended in its place. */
    MAKEUP_WITHIN_DAYS(14);

    private final int usual;

    ProgramRule(int usual) {
        this.usual = usual;
    }

    /** What holds while the program has set nothing else. */
    public int usual() {
        return usual;
    }
}
