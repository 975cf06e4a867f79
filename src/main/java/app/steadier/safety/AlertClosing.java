package app.steadier.safety;

/**
 * What a clinician has to say to close an alert.
 *
 * @param outcome in one sentence, 15 to 500 characters; the access log keeps it as the reason
 * @param plan what happens next, up to 10,000 characters
 */
public record AlertClosing(String outcome, Risk risk, String plan) {

    /** The clinician's judgement at this moment. */
    public enum Risk {
        NONE,
        LOW,
        MODERATE,
        HIGH
    }

    @Override
    public String toString() {
        return "AlertClosing " + risk;
    }
}
