package app.steadier.portal.patient;

import java.time.LocalDate;

/** Addresses of the patient portal. They hold no id: every page is the reader's own. */
public final class PatientLinks {

    private PatientLinks() {}

    public static String today() {
        return "patient";
    }

    public static String schedule() {
        return "patient/schedule";
    }

    /** The week that holds a day. */
    public static String schedule(LocalDate day) {
        return schedule() + "/" + day;
    }

    public static String plan() {
        return "patient/plan";
    }

    public static String progress() {
        return "patient/progress";
    }

    public static String medication() {
        return "patient/medication";
    }

    public static String more() {
        return "patient/more";
    }
}
