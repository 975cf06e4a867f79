package app.steadier.portal.medical;

import app.steadier.base.PatientId;

/** Addresses of the medical wing. */
public final class MedicalLinks {

    static final String QUEUE = "medical";
    static final String PATIENTS = "medical/patients";
    static final String ALERTS = "medical/alerts";
    static final String ALERT = "medical/alerts/:alert";
    static final String CRISIS_PLAN = "medical/patients/:patient/crisis-plan";
    static final String QUESTIONNAIRES = "medical/patients/:patient/questionnaires";
    static final String MESSAGES = "medical/messages";
    static final String NEW_MESSAGE = "medical/messages/new";
    static final String MESSAGE = "medical/messages/:thread";

    private MedicalLinks() {}

    /** The queue. */
    public static String queue() {
        return QUEUE;
    }

    /** The queue with all rules asked for people without a medicine too. */
    public static String queueOfAll() {
        return QUEUE + "?all";
    }

    /** The list of people. */
    public static String patients() {
        return PATIENTS;
    }

    /** One person's medicines. */
    public static String patient(PatientId patient) {
        return PATIENTS + "/" + patient;
    }

    /** One person's crisis plan. */
    public static String plan(PatientId patient) {
        return patient(patient) + "/crisis-plan";
    }

    /** One person's questionnaires. */
    public static String questionnaires(PatientId patient) {
        return patient(patient) + "/questionnaires";
    }

    /** Messages with people in the program. */
    public static String messages() {
        return MESSAGES;
    }
}
