package app.steadier.medication;

import java.util.List;
import java.util.Locale;

/** The sentences of the prescriber's queue. The English ones are the source; other languages come from the messages. */
public enum QueueText {
    /** Since. */
    SAFETY_UNACKNOWLEDGED("Safety alert not yet acknowledged since %s"),
    /** Since. */
    SAFETY_OPEN("Safety alert acknowledged, still open since %s"),
    /** Name, since. */
    SIDE_EFFECT_SEVERE("New severe side effect: %s (%s)"),
    /** Name, since, number of further ones. */
    SIDE_EFFECT_SEVERE_MORE("New severe side effect: %s (%s) and %s more"),
    /** Days past due, due. */
    INJECTION_OVERDUE("Injection overdue by %s days (was due %s)"),
    /** Number of doses, medication, since. */
    MISSED_DOSES("%s doses of %s in a row reported as skipped since %s"),
    /** Number of days. */
    CRAVING_HIGH("Craving 7 or higher on %s of the last 7 days"),
    /** Name, since. */
    SIDE_EFFECT_MODERATE("New moderate side effect: %s (%s)"),
    /** Name, since, number of further ones. */
    SIDE_EFFECT_MODERATE_MORE("New moderate side effect: %s (%s) and %s more"),
    /** Due. */
    INJECTION_DUE("Injection due since %s"),
    /** Number of days. */
    SLEEP_SHORT("Slept under 5 hours on %s of the last 7 days"),
    /** Number of days. */
    NO_CHECKIN("No check-in for %s days"),
    /** Number of days since admission. */
    NO_CHECKIN_YET("No check-in for %s days (none since admission)"),
    /** Due. */
    LAB_DUE("Lab due since %s"),
    /** Due. */
    REVIEW_DUE("Medication review due since %s"),
    /** Due. */
    INJECTION_SOON("Injection due on %s");

    private final String english;

    QueueText(String english) {
        this.english = english;
    }

    /** Key in the message bundle, such as {@code queue.reason.lab-due}; takes the arguments of the reason in order. */
    public String messageKey() {
        return "queue.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String english(List<Object> arguments) {
        return english.formatted(arguments.toArray());
    }
}
