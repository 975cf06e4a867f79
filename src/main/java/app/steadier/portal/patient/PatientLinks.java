package app.steadier.portal.patient;

import java.time.LocalDate;
import java.util.UUID;

/** Addresses of the patient portal. They hold no id: every page is the reader's own. */
public final class PatientLinks {

    static final String MESSAGES = "patient/messages";

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

    public static String consents() {
        return "patient/consents";
    }

    /** One consent, to read, sign or take back. */
    public static String consent(UUID consent) {
        return consents() + "/" + consent;
    }

    /** Messages with the care team and the front desk. */
    public static String messages() {
        return MESSAGES;
    }

    /** What e-mail comes for. */
    public static String reminders() {
        return "patient/reminders";
    }

    public static String more() {
        return "patient/more";
    }
}
