package app.steadier.portal.patient;

import java.time.LocalDate;
import java.util.UUID;

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

    public static String consents() {
        return "patient/consents";
    }

    /** One consent, to read, sign or take back. */
    public static String consent(UUID consent) {
        return consents() + "/" + consent;
    }

    public static String more() {
        return "patient/more";
    }

    /** Questionnaires that wait, and those that were sent. */
    public static String questions() {
        return "patient/questions";
    }

    /** One questionnaire, where it goes on. */
    public static String questions(UUID form) {
        return questions() + "/" + form;
    }

    /** One question of it, from 1. */
    public static String question(UUID form, int step) {
        return questions(form) + "/" + step;
    }

    /** The page after the last question. */
    static String send(UUID form) {
        return questions(form) + "/send";
    }

    /** Where someone says that they do not feel safe. */
    static String notSafe() {
        return "patient/not-safe";
    }

    /** What to expect of one's groups, and kind words. */
    public static String groups() {
        return "patient/groups";
    }

    /** Work, school and the like. */
    public static String obligations() {
        return "patient/obligations";
    }

    /** A week looked back on. */
    public static String week() {
        return "patient/week";
    }
}
