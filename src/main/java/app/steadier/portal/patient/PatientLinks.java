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

    /** "I don't feel safe"; a page of its own that needs no channel, so links to it leave the portal's router. */
    public static String notSafe() {
        return "patient/not-safe";
    }

    public static String crisisPlan() {
        return "patient/crisis-plan";
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

    /** What to expect of one's groups, and kind words. */
    public static String groups() {
        return "patient/groups";
    }

    /** Work, school and the like. */
    public static String obligations() {
        return "patient/obligations";
    }

    /** The check-in, where it goes on. */
    public static String checkIn() {
        return "patient/check-in";
    }

    /** The check-in of a day, where it goes on. */
    public static String checkIn(LocalDate day) {
        return checkIn() + "/" + day;
    }

    /** One question of the check-in of a day. */
    public static String checkIn(LocalDate day, String step) {
        return checkIn(day) + "/" + step;
    }

    public static String steps() {
        return "patient/steps";
    }

    public static String skills() {
        return "patient/skills";
    }

    /** One skill, how to do it and how it went. */
    public static String skill(UUID skill) {
        return skills() + "/" + skill;
    }

    public static String hardMoments() {
        return "patient/hard-moments";
    }

    /** A week looked back on. */
    public static String week() {
        return "patient/week";
    }
}
