package app.steadier.portal.therapist;

import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.notes.NoteId;
import java.time.LocalDate;
import java.util.UUID;

/** Addresses of the therapist wing. */
public final class TherapistLinks {

    static final String TODAY = "therapist";
    static final String GROUPS = "therapist/groups";
    static final String ROSTER = "therapist/groups/:group/roster";
    static final String ATTENDANCE = "therapist/sessions/:session/attendance";
    static final String SIGN_IN = "therapist/sessions/:session/sign-in";
    static final String DAY_SHEET = "therapist/day-sheet";
    static final String PATIENTS = "therapist/patients";
    static final String PATIENT = "therapist/patients/:patient";
    static final String SESSION_NOTES = "therapist/sessions/:session/notes/:member?";
    static final String NOTES = "therapist/notes";
    static final String NOTE = "therapist/notes/:note";
    static final String PATIENT_NOTES = "therapist/patients/:patient/notes";
    static final String CONSENTS = "therapist/patients/:patient/consents";
    static final String CONSENT = "therapist/patients/:patient/consents/:consent";
    static final String FAMILY = "therapist/sessions/:session/family";
    static final String TASKS = "therapist/tasks";
    static final String SESSION = "therapist/sessions/:session";
    static final String BOOK = "therapist/book";
    static final String FOR = "for";
    static final String ON = "on";
    static final String HOURS = "therapist/hours";
    static final String ALERTS = "therapist/alerts";
    static final String ALERT = "therapist/alerts/:alert";
    static final String CRISIS_PLAN = "therapist/patients/:patient/crisis-plan";
    static final String QUESTIONNAIRES = "therapist/patients/:patient/questionnaires";

    static final String PERSON_DAY = "therapist/patients/:patient/steps";
    static final String PRACTICE = "therapist/sessions/:session/practice";
    static final String SKILLS = "therapist/skills";
    static final String SKILL = "therapist/skills/:skill";
    static final String NEW = "new";
    static final String MESSAGES = "therapist/messages";
    static final String NEW_MESSAGE = "therapist/messages/new";
    static final String MESSAGE = "therapist/messages/:thread";

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

    /** A session's sheet to sign in on, for paper. */
    public static String signIn(SessionId session) {
        return "therapist/sessions/" + session + "/sign-in";
    }

    /** The sessions of a day with everyone expected, for paper. */
    public static String daySheet(LocalDate day) {
        return DAY_SHEET + "?" + ON + "=" + day;
    }

    /** One session, to move it or call it off. */
    public static String session(SessionId session) {
        return "therapist/sessions/" + session;
    }

    /** A new session with a person. */
    public static String book(PatientId patient) {
        return BOOK + "?" + FOR + "=" + patient;
    }

    /** The notes of a session. */
    public static String notes(SessionId session) {
        return "therapist/sessions/" + session + "/notes";
    }

    /** One member's note of a session. */
    public static String notes(SessionId session, PatientId member) {
        return notes(session) + "/" + member;
    }

    /** What is to be written and signed. */
    public static String notes() {
        return NOTES;
    }

    /** One note. */
    public static String note(NoteId note) {
        return NOTES + "/" + note;
    }

    /** One person's notes. */
    public static String notes(PatientId patient) {
        return PATIENTS + "/" + patient + "/notes";
    }

    /** One person's consents. */
    public static String consents(PatientId patient) {
        return PATIENTS + "/" + patient + "/consents";
    }

    /** Who joins a family session. */
    public static String family(SessionId session) {
        return "therapist/sessions/" + session + "/family";
    }

    /** Calls and other things to be done. */
    public static String tasks() {
        return TASKS;
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

    /** One safety alert. */
    public static String alert(UUID alert) {
        return ALERTS + "/" + alert;
    }

    /** One person's crisis plan. */
    public static String plan(PatientId patient) {
        return patient(patient) + "/crisis-plan";
    }

    /** One person's questionnaires. */
    public static String questionnaires(PatientId patient) {
        return PATIENTS + "/" + patient + "/questionnaires";
    }

    /** One person's days between sessions. */
    public static String personDay(PatientId patient) {
        return PATIENTS + "/" + patient + "/steps";
    }

    /** Who tried what before a session. */
    public static String practice(SessionId session) {
        return "therapist/sessions/" + session + "/practice";
    }

    /** One skill of the library. */
    static String skill(UUID skill) {
        return SKILLS + "/" + skill;
    }

    /** A skill to be written. */
    static String newSkill() {
        return SKILLS + "/" + NEW;
    }

    /** Messages with people in the program. */
    public static String messages() {
        return MESSAGES;
    }

    /** A new message to someone. */
    public static String message(PatientId patient) {
        return NEW_MESSAGE + "?to=" + patient;
    }
}
