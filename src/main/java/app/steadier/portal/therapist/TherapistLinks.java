package app.steadier.portal.therapist;

import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDate;

/** Addresses of the therapist wing. */
public final class TherapistLinks {

    static final String TODAY = "therapist";
    static final String GROUPS = "therapist/groups";
    static final String ROSTER = "therapist/groups/:group/roster";
    static final String ATTENDANCE = "therapist/sessions/:session/attendance";
    static final String PATIENTS = "therapist/patients";
    static final String PATIENT = "therapist/patients/:patient";
    static final String ON = "on";
    static final String HOURS = "therapist/hours";

    private TherapistLinks() {}

    /** The day. */
    public static String today() {
        return TODAY;
    }

    /** All groups. */
    public static String groups() {
        return GROUPS;
    }

    /** A group's roster today. */
    public static String roster(GroupId group) {
        return GROUPS + "/" + group + "/roster";
    }

    /** A group's roster as of a day. */
    public static String roster(GroupId group, LocalDate day) {
        return roster(group) + "?" + ON + "=" + day;
    }

    /** A session's attendance. */
    public static String attendance(SessionId session) {
        return "therapist/sessions/" + session + "/attendance";
    }

    /** The list of people. */
    public static String patients() {
        return PATIENTS;
    }

    /** One person's overview. */
    public static String patient(PatientId patient) {
        return PATIENTS + "/" + patient;
    }

    /** Hours of everyone on the caller's care teams in the week of a day. */
    public static String hours(LocalDate day) {
        return HOURS + "?week=" + day;
    }
}
