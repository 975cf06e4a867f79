package app.steadier.progress;

import java.util.List;
import java.util.Locale;

/** The sentences of the gates. The English ones are the source; other languages come from the messages. */
public enum GateText {
    /** Percent, percent needed. */
    ATTENDANCE("Attendance %s %% (needs %s %%)."),
    /** Sessions so far, sessions needed. */
    ATTENDANCE_SO_FAR("Attendance: %s of at least %s sessions recorded so far."),
    /** Average, average needed. */
    PARTICIPATION("Participation averages %s (needs %s)."),
    /** Rated sessions so far, rated sessions needed. */
    PARTICIPATION_SO_FAR("Participation: %s of at least %s rated sessions so far."),
    /** Progressing, all, below their start. */
    GOALS("Goals: %s of %s progressing, %s below their starting level."),
    GOALS_NONE("Goals: none on the plan yet."),
    /** Never rated, not rated lately. */
    GOALS_UNRATED("Goals: %s never rated, %s not rated in the last 30 days."),
    /** Days ago, days allowed. */
    PLAN_REVIEW("Plan last reviewed %s days ago (allowed %s)."),
    PLAN_REVIEW_NONE("Plan review: none signed yet."),
    /** Day of the first appointment. */
    AFTERCARE("Aftercare booked for %s."),
    /** Days, planned discharge. */
    AFTERCARE_NONE("Aftercare: no appointment booked within %s days after %s."),
    AFTERCARE_NO_DATE("Aftercare: set a planned discharge date first."),
    SAFETY("No open safety alert."),
    /** Number of open alerts. */
    SAFETY_OPEN("Open safety alerts: %s.");

    private final String english;

    GateText(String english) {
        this.english = english;
    }

    /** Key in the message bundle, such as {@code gate.reason.plan-review}; takes the arguments of the gate in order. */
    public String messageKey() {
        return "gate.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String english(List<Object> arguments) {
        return english.formatted(arguments.toArray());
    }
}
