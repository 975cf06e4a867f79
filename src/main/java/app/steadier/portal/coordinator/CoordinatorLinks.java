package app.steadier.portal.coordinator;

import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import java.time.LocalDate;

/** Addresses of the coordinator's wing. */
public final class CoordinatorLinks {

    static final String WEEK = "coordinator/week";
    static final String SESSION = "coordinator/sessions/:session";
    static final String BOOK = "coordinator/book";
    static final String GROUPS = "coordinator/groups";
    static final String NEW_GROUP = "coordinator/groups/new";
    static final String GROUP = "coordinator/groups/:group";
    static final String ROSTER = "coordinator/groups/:group/roster";
    static final String HISTORY = "coordinator/groups/:group/history";
    static final String PERSON = "coordinator/people/:patient";
    static final String HOURS = "coordinator/hours";
    static final String MAKE_UPS = "coordinator/make-ups";
    static final String HOLIDAYS = "coordinator/holidays";
    static final String CONSENTS = "coordinator/patients/:patient/consents";
    static final String CONSENT = "coordinator/patients/:patient/consents/:consent";
    static final String TASKS = "coordinator/tasks";
    static final String ALERTS = "coordinator/alerts";
    static final String ON_CALL = "coordinator/on-call";
    static final String FROM = "from";
    static final String ON = "on";
    static final String DAY = "day";
    static final String PATIENT = "patient";
    static final String MESSAGES = "coordinator/messages";
    static final String NEW_MESSAGE = "coordinator/messages/new";
    static final String MESSAGE = "coordinator/messages/:thread";

    private CoordinatorLinks() {}

    public static String census() {
        return "coordinator";
    }

    /** The census as of a day. */
    public static String census(LocalDate day) {
        return "coordinator?on=" + day;
    }

    /** The week of a day. */
    public static String week(LocalDate day) {
        return WEEK + "?" + FROM + "=" + day;
    }

    /** One session, to move it, call it off, put it back or name a substitute. */
    public static String session(SessionId session) {
        return "coordinator/sessions/" + session;
    }

    /** A new session with one person, in the week of a day. */
    public static String book(LocalDate day) {
        return BOOK + "?" + DAY + "=" + day;
    }

    /** A new session with a given person. */
    public static String book(PatientId patient) {
        return BOOK + "?" + PATIENT + "=" + patient;
    }

    /** A group's pattern, topics and leaders. */
    public static String group(GroupId group) {
        return GROUPS + "/" + group;
    }

    /** Who is in a group today. */
    public static String roster(GroupId group) {
        return group(group) + "/roster";
    }

    /** Who is in a group on a day. */
    public static String roster(GroupId group, LocalDate day) {
        return roster(group) + "?" + ON + "=" + day;
    }

    /** Everyone who ever was in a group. */
    public static String history(GroupId group) {
        return group(group) + "/history";
    }

    /** One person's memberships and make-ups. */
    public static String person(PatientId patient) {
        return "coordinator/people/" + patient;
    }

    /** Everyone's hours in the week of a day. */
    public static String hours(LocalDate day) {
        return HOURS + "?week=" + day;
    }

    /** Make-ups that wait for an answer. */
    public static String makeUps() {
        return MAKE_UPS;
    }

    /** One person's consents. */
    public static String consents(PatientId patient) {
        return "coordinator/patients/" + patient + "/consents";
    }

    /** Calls to make. */
    public static String tasks() {
        return TASKS;
    }

    /** Closed days. */
    public static String holidays() {
        return HOLIDAYS;
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
