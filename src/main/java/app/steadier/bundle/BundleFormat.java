package app.steadier.bundle;

import static app.steadier.bundle.Column.choice;
import static app.steadier.bundle.Column.choices;
import static app.steadier.bundle.Column.date;
import static app.steadier.bundle.Column.datetime;
import static app.steadier.bundle.Column.datetimeOrDate;
import static app.steadier.bundle.Column.half;
import static app.steadier.bundle.Column.id;
import static app.steadier.bundle.Column.integer;
import static app.steadier.bundle.Column.key;
import static app.steadier.bundle.Column.line;
import static app.steadier.bundle.Column.name;
import static app.steadier.bundle.Column.text;
import static app.steadier.bundle.Column.time;
import static app.steadier.bundle.Column.times;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The 23 files of {@code steadier-bundle} version 1 in the order of the format (import format, section 3). */
final class BundleFormat {

    static final String PROGRAM = "program.json";
    static final String STAFF = "staff.csv";
    static final String PATIENTS = "patients.csv";
    static final String EPISODES = "episodes.csv";
    static final String EPISODE_CHANGES = "episode_changes.csv";
    static final String GROUPS = "groups.csv";
    static final String GROUP_MEMBERSHIPS = "group_memberships.csv";
    static final String SESSIONS = "sessions.csv";
    static final String ATTENDANCE = "attendance.csv";
    static final String CHECKINS = "checkins.csv";
    static final String COMMITMENTS = "commitments.csv";
    static final String SKILL_PRACTICES = "skill_practices.csv";
    static final String GOALS = "goals.csv";
    static final String GOAL_RATINGS = "goal_ratings.csv";
    static final String QUESTIONNAIRES = "questionnaires.csv";
    static final String MEDICATIONS = "medications.csv";
    static final String MEDICATION_HOLDS = "medication_holds.csv";
    static final String DOSES = "doses.csv";
    static final String INJECTIONS = "injections.csv";
    static final String MONITORING = "monitoring.csv";
    static final String SIDE_EFFECTS = "side_effects.csv";
    static final String SAFETY_ALERTS = "safety_alerts.csv";
    static final String PLAN_REVIEWS = "plan_reviews.csv";
    static final String AFTERCARE = "aftercare.csv";

    static final List<String> LEVELS_OF_CARE = List.of("iop", "php", "op");

    static final List<FileFormat> FILES = List.of(
            file(
                    STAFF,
                    "staff_id",
                    id("staff_id").must(),
                    name("display_name").must(),
                    choices("roles", "therapist", "prescriber", "coordinator", "administrator")
                            .must(),
                    line("credentials"),
                    line("email"),
                    date("active_from").must().ahead(),
                    date("active_to").ahead()),
            file(
                    PATIENTS,
                    "patient_id",
                    id("patient_id").must(),
                    name("given_name"),
                    name("family_name"),
                    name("preferred_name"),
                    date("birth_date"),
                    choice("sex_for_scoring", "F", "M"),
                    line("language"),
                    line("email"),
                    line("phone"),
                    name("emergency_contact"),
                    line("emergency_phone")),
            file(
                    EPISODES,
                    "episode_id",
                    id("episode_id").must(),
                    key("patient_id", PATIENTS).must(),
                    date("inquiry_date"),
                    date("assessment_date"),
                    date("admission_date"),
                    date("planned_discharge").ahead(),
                    date("discharge_date"),
                    choice(
                            "disposition",
                            "completed",
                            "transferred",
                            "moved",
                            "left_against_advice",
                            "lost_contact",
                            "administrative",
                            "died"),
                    date("inquiry_closed_on"),
                    choice("level_of_care", LEVELS_OF_CARE.toArray(String[]::new)),
                    id("track"),
                    choice("focus", "mental_health", "substance_use", "co_occurring"),
                    choice("tracks_craving", "yes", "no").must(),
                    key("therapist_id", STAFF),
                    key("prescriber_id", STAFF),
                    date("baseline_start"),
                    line("baseline_reason")),
            file(
                    EPISODE_CHANGES,
                    "episode_id from_date what",
                    key("episode_id", EPISODES).must(),
                    date("from_date").must().ahead(),
                    choice("what", "track", "level_of_care", "therapist").must(),
                    id("value").must()),
            file(
                    GROUPS,
                    "group_id",
                    id("group_id").must(),
                    name("name").must(),
                    choice("kind", "process", "skills", "substance_use", "family_education", "other")
                            .must(),
                    id("track").must(),
                    integer("capacity", 2, 12).must(),
                    choices("days", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
                            .must(),
                    time("start_time").must(),
                    time("end_time").must(),
                    key("facilitator_id", STAFF).must(),
                    date("active_from").must().ahead(),
                    date("active_to").ahead()),
            file(
                    GROUP_MEMBERSHIPS,
                    "episode_id group_id from_date",
                    key("episode_id", EPISODES).must(),
                    key("group_id", GROUPS).must(),
                    date("from_date").must().ahead(),
                    date("to_date").ahead()),
            file(
                    SESSIONS,
                    "session_id",
                    id("session_id").must(),
                    choice("kind", "group", "individual", "family", "prescriber")
                            .must(),
                    key("group_id", GROUPS),
                    key("patient_id", PATIENTS),
                    datetime("start").must().ahead(),
                    datetime("end").must().ahead(),
                    key("facilitator_id", STAFF).must(),
                    key("planned_facilitator_id", STAFF),
                    line("topic"),
                    choice("status", "held", "cancelled", "scheduled").must(),
                    line("cancel_reason")),
            file(
                    ATTENDANCE,
                    "session_id patient_id",
                    key("session_id", SESSIONS).must(),
                    key("patient_id", PATIENTS).must(),
                    choice("status", "present", "late", "left_early", "excused", "absent", "makeup")
                            .must(),
                    datetime("arrived"),
                    datetime("left"),
                    integer("participation", 0, 4),
                    line("reason"),
                    key("makeup_for", SESSIONS)),
            file(
                    CHECKINS,
                    "patient_id date",
                    key("patient_id", PATIENTS).must(),
                    date("date").must(),
                    datetime("submitted_at"),
                    integer("mood", 0, 10),
                    integer("anxiety", 0, 10),
                    integer("craving", 0, 10),
                    integer("clear_thinking", 0, 10),
                    half("sleep_hours", 0, 24),
                    text("note")),
            file(
                    COMMITMENTS,
                    "commitment_id",
                    id("commitment_id").must(),
                    key("patient_id", PATIENTS).must(),
                    datetime("made_at").must(),
                    datetime("due_at").must().ahead(),
                    line("text").must(),
                    choice("answer", "kept", "partly", "missed"),
                    datetime("answered_at"),
                    datetime("withdrawn_at"),
                    key("session_id", SESSIONS)),
            file(
                    SKILL_PRACTICES,
                    "practice_id",
                    id("practice_id").must(),
                    key("patient_id", PATIENTS).must(),
                    line("skill").must(),
                    key("session_id", SESSIONS),
                    choice("result", "tried", "partly", "not_tried").must(),
                    integer("helped", 0, 4),
                    datetime("reported_at").must(),
                    datetime("seen_at"),
                    key("seen_by", STAFF),
                    text("note")),
            file(
                    GOALS,
                    "goal_id",
                    id("goal_id").must(),
                    key("episode_id", EPISODES).must(),
                    line("title").must(),
                    choice("domain", "substance", "mood", "anxiety", "sleep", "relationships", "work_school", "other")
                            .must(),
                    integer("baseline_level", -2, 0).must(),
                    date("created_on").must(),
                    date("target_on").ahead(),
                    choice("status", "active", "achieved", "dropped").must(),
                    date("closed_on")),
            file(
                    GOAL_RATINGS,
                    "goal_id rated_on",
                    key("goal_id", GOALS).must(),
                    date("rated_on").must(),
                    integer("level", -2, 2).must(),
                    key("rated_by", STAFF).must(),
                    text("note")),
            file(
                    QUESTIONNAIRES,
                    "questionnaire_id",
                    id("questionnaire_id").must(),
                    key("patient_id", PATIENTS).must(),
                    choice("instrument", "PHQ-9", "GAD-7", "PCL-5", "AUDIT-C", "BARC-10")
                            .must(),
                    datetime("completed_at").must(),
                    line("answers").must()),
            file(
                    MEDICATIONS,
                    "medication_id",
                    id("medication_id").must(),
                    key("patient_id", PATIENTS).must(),
                    line("name").must(),
                    line("strength").must(),
                    line("directions"),
                    choice("kind", "scheduled", "prn", "lai").must(),
                    times("times"),
                    choice("injection_schedule", "NALTREXONE_ER_4W", "BUPRENORPHINE_ER_MONTHLY"),
                    integer("interval_days", 1, 365),
                    integer("min_gap_days", 1, 365),
                    integer("grace_days", 0, 365),
                    choices("targets", "craving", "anxiety", "mood", "sleep", "other")
                            .must(),
                    key("prescriber_id", STAFF).must(),
                    date("start_date").must().ahead(),
                    date("end_date").ahead(),
                    line("stop_reason"),
                    key("replaces", MEDICATIONS)),
            file(
                    MEDICATION_HOLDS,
                    "medication_id from_date",
                    key("medication_id", MEDICATIONS).must(),
                    date("from_date").must().ahead(),
                    date("to_date").ahead(),
                    line("reason").must(),
                    key("prescriber_id", STAFF).must()),
            file(
                    DOSES,
                    "medication_id due_at",
                    key("medication_id", MEDICATIONS).must(),
                    datetime("due_at").ahead(),
                    choice("report", "took", "skipped", "later").must(),
                    datetime("reported_at"),
                    key("corrected_by", STAFF),
                    line("correction_reason")),
            file(
                    INJECTIONS,
                    "medication_id given_on",
                    key("medication_id", MEDICATIONS).must(),
                    date("given_on").must(),
                    key("given_by", STAFF).must(),
                    text("note")),
            file(
                    MONITORING,
                    "monitoring_id",
                    id("monitoring_id").must(),
                    key("patient_id", PATIENTS).must(),
                    choice("kind", "lab", "medication_review").must(),
                    line("name").must(),
                    date("due_on").must().ahead(),
                    date("done_on")),
            file(
                    SIDE_EFFECTS,
                    "side_effect_id",
                    id("side_effect_id").must(),
                    key("patient_id", PATIENTS).must(),
                    key("medication_id", MEDICATIONS),
                    datetimeOrDate("reported_at").must(),
                    line("name").must(),
                    choice("severity", "mild", "moderate", "severe").must(),
                    datetime("reviewed_at"),
                    key("reviewed_by", STAFF),
                    date("resolved_on"),
                    text("note")),
            file(
                    SAFETY_ALERTS,
                    "alert_id",
                    id("alert_id").must(),
                    key("patient_id", PATIENTS).must(),
                    choice("cause", "questionnaire_item", "patient_pressed", "staff_raised")
                            .must(),
                    datetimeOrDate("raised_at").must(),
                    datetime("acknowledged_at"),
                    key("acknowledged_by", STAFF),
                    datetime("closed_at"),
                    key("closed_by", STAFF),
                    text("outcome")),
            file(
                    PLAN_REVIEWS,
                    "review_id",
                    id("review_id").must(),
                    key("episode_id", EPISODES).must(),
                    date("due_on").must().ahead(),
                    date("signed_on"),
                    key("signed_by", STAFF),
                    text("summary")),
            file(
                    AFTERCARE,
                    "aftercare_id",
                    id("aftercare_id").must(),
                    key("episode_id", EPISODES).must(),
                    choice("kind", "appointment", "support_group", "crisis_plan", "other")
                            .must(),
                    line("description").must(),
                    line("provider"),
                    date("starts_on").ahead(),
                    choice("status", "booked", "attended", "cancelled").must()));

    private static final Map<String, FileFormat> BY_NAME =
            FILES.stream().collect(Collectors.toMap(FileFormat::name, Function.identity()));

    private BundleFormat() {}

    static FileFormat file(String name) {
        FileFormat format = BY_NAME.get(name);
        if (format == null) {
            throw new IllegalArgumentException("No file of the format: " + name);
        }
        return format;
    }

    static boolean knows(String name) {
        return name.equals(PROGRAM) || BY_NAME.containsKey(name);
    }

    /** Place of a file in a report: the program first, then the order of the format, unknown files last. */
    static int order(String name) {
        if (name.equals(PROGRAM)) {
            return 0;
        }
        for (int i = 0; i < FILES.size(); i++) {
            if (FILES.get(i).name().equals(name)) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static FileFormat file(String name, String keys, Column... columns) {
        return new FileFormat(name, List.of(keys.split(" ")), Arrays.asList(columns));
    }
}
