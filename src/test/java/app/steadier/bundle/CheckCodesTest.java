package app.steadier.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One mistake in the small correct bundle gives one message, with its code, at its place. */
class CheckCodesTest {

    private record Mistake(String found, String name, Consumer<TestBundle> make) {}

    private static Mistake mistake(String found, String name, Consumer<TestBundle> make) {
        return new Mistake(found, name, make);
    }

    /** One field of the small bundle holds something else. */
    private static Mistake change(String found, String file, String before, String after) {
        return new Mistake(found, before + " -> " + after, bundle -> bundle.change(file, before, after));
    }

    private static Mistake plus(String found, String file, String... rows) {
        return new Mistake(found, String.join(" / ", rows), bundle -> bundle.plus(file, rows));
    }

    private static Mistake with(String found, String file, String text) {
        return new Mistake(found, text, bundle -> bundle.with(file, text));
    }

    static Stream<Mistake> files() {
        return Stream.of(
                mistake("error MISSING_FILE staff.csv", "no staff", b -> b.without("staff.csv")),
                mistake("error MISSING_FILE program.json", "no program", b -> b.without("program.json")),
                mistake("warning UNKNOWN_FILE notes.txt", "another file", b -> b.with("notes.txt", "x")),
                mistake(
                        "error NOT_UTF8 groups.csv:2",
                        "Latin-1",
                        b -> b.withBytes("groups.csv", new byte[] {'x', '\n', (byte) 0xe9})),
                mistake(
                        "error NOT_UTF8 program.json:1",
                        "UTF-16",
                        b -> b.withBytes("program.json", new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0})),
                with("error NO_HEADER goals.csv:1", "goals.csv", ""),
                with("error NO_HEADER goals.csv:1", "goals.csv", "\n\n"),
                with("error NO_HEADER aftercare.csv:1", "aftercare.csv", "aftercare_id;episode_id;kind\nF1;E2;other\n"),
                change("error MISSING_COLUMN checkins.csv:1 note", "checkins.csv", ",note", ""),
                change("error UNKNOWN_COLUMN injections.csv:1 dose", "injections.csv", ",note", ",note,dose"),
                change("error DUPLICATE_COLUMN injections.csv:1 note", "injections.csv", ",note", ",note,note"),
                change("error BROKEN_QUOTES patients.csv:3", "patients.csv", "Omar", "\"Omar"),
                change("error BROKEN_QUOTES patients.csv:3", "patients.csv", "Omar", "Om\"ar"),
                change("error BROKEN_QUOTES patients.csv:3", "patients.csv", "Omar", "\"Om\"ar"),
                change("error FIELD_COUNT patients.csv:3", "patients.csv", "Omar", "Omar,Ali"),
                change(
                        "error FIELD_COUNT patients.csv:3",
                        "patients.csv",
                        "P2,Omar,Diaz,,1984-11-30,M,es,,,,",
                        "P2,Omar"));
    }

    static Stream<Mistake> program() {
        return Stream.of(
                change("error BAD_JSON program.json:3", "program.json", "\"version\": 1", "\"version\" 1"),
                with("error BAD_JSON program.json:1", "program.json", "[]"),
                change("error BAD_JSON program.json now", "program.json", "2026-11-20T18:00", "2026-11-20"),
                change("error BAD_JSON program.json locale", "program.json", "en-US", "en_US!"),
                change("error BAD_JSON program.json days", "program.json", "\"days\": 3", "\"days\": 8"),
                change(
                        "error BAD_JSON program.json level_of_care_rules",
                        "program.json",
                        "\"days\": 3",
                        "\"days\": 3}, {\"level_of_care\": \"iop\", \"effective_from\": \"2020-01-01\","
                                + " \"week_minutes\": 600, \"day_minutes\": 180, \"days\": 3"),
                change("error BAD_JSON program.json tracks", "program.json", "\"evening\"", "\"day\""),
                change("error BAD_VERSION program.json version", "program.json", "\"version\": 1", "\"version\": 2"),
                change("error BAD_VERSION program.json format", "program.json", "steadier-bundle", "other"),
                change("error BAD_ZONE program.json zone", "program.json", "America/New_York", "EST+5"));
    }

    static Stream<Mistake> cells() {
        return Stream.of(
                change("error REQUIRED staff.csv:3 display_name", "staff.csv", "Bo Lind", ""),
                change("error REQUIRED staff.csv:3 display_name", "staff.csv", "Bo Lind", "\u00a0 "),
                change("error REQUIRED patients.csv:2 given_name", "patients.csv", "Lena,Hart", ","),
                change("error REQUIRED patients.csv:2 birth_date", "patients.csv", "1990-02-03", ""),
                change(
                        "error REQUIRED episodes.csv:2 level_of_care",
                        "episodes.csv",
                        ",iop,day,co_occurring",
                        ",,day,co_occurring"),
                change("error REQUIRED attendance.csv:8 reason", "attendance.csv", "Court date", ""),
                change("error REQUIRED commitments.csv:2 answer", "commitments.csv", "kept", ""),
                change("error REQUIRED medications.csv:2 times", "medications.csv", "08:00", ""),
                change("error REQUIRED aftercare.csv:2 starts_on", "aftercare.csv", "2026-11-10", ""),
                change("error BAD_ID monitoring.csv:2 monitoring_id", "monitoring.csv", "L1", "L 1"),
                change("error BAD_ID monitoring.csv:2 monitoring_id", "monitoring.csv", "L1", "L".repeat(65)),
                change("error BAD_DATE patients.csv:2 birth_date", "patients.csv", "1990-02-03", "1990-02-30"),
                change("error BAD_DATE patients.csv:2 birth_date", "patients.csv", "1990-02-03", "03.02.1990"),
                change("error BAD_DATE patients.csv:2 birth_date", "patients.csv", "1990-02-03", "0090-02-03"),
                change(
                        "error BAD_DATE sessions.csv:2 start",
                        "sessions.csv",
                        "2026-10-12T09:00",
                        "2026-10-12T09:00:00"),
                change("error BAD_DATE sessions.csv:2 start", "sessions.csv", "2026-10-12T09:00", "2026-10-12"),
                change("error BAD_DATE sessions.csv:2 start", "sessions.csv", "2026-10-12T09:00", "2026-10-12T09:00Z"),
                change("error BAD_TIME groups.csv:2 start_time", "groups.csv", "09:00", "9:00"),
                change("error BAD_TIME groups.csv:2 start_time", "groups.csv", "09:00", "24:00"),
                change("error BAD_TIME medications.csv:2 times", "medications.csv", "08:00", "08:00;08:00"),
                change("error BAD_NUMBER checkins.csv:2 mood", "checkins.csv", "T20:10,5,6", "T20:10,5.0,6"),
                change("error BAD_NUMBER checkins.csv:2 sleep_hours", "checkins.csv", "6.5", "6.25"),
                change("error BAD_NUMBER checkins.csv:2 sleep_hours", "checkins.csv", "6.5", "\"6,5\""),
                change("error OUT_OF_RANGE checkins.csv:2 sleep_hours", "checkins.csv", "6.5", "24.5"),
                change("error OUT_OF_RANGE groups.csv:2 capacity", "groups.csv", ",12,MON", ",13,MON"),
                change("error OUT_OF_RANGE goals.csv:2 baseline_level", "goals.csv", ",-1,", ",1,"),
                change("error OUT_OF_RANGE commitments.csv:3 text", "commitments.csv", "Call my sister", "Go"),
                change("error BAD_CHOICE patients.csv:2 sex_for_scoring", "patients.csv", ",F,", ",f,"),
                change(
                        "error BAD_CHOICE staff.csv:2 roles",
                        "staff.csv",
                        "Ana Ruiz,therapist",
                        "Ana Ruiz,therapist;boss"),
                change("error BAD_CHOICE groups.csv:2 days", "groups.csv", "MON;WED", "MON;MON"),
                change("error BAD_CHOICE episodes.csv:2 track", "episodes.csv", "iop,day,co", "iop,night,co"),
                change("error BAD_CHOICE groups.csv:2 track", "groups.csv", "process,day", "process,night"),
                plus(
                        "error BAD_CHOICE episode_changes.csv:2 value",
                        "episode_changes.csv",
                        "E1,2026-11-02,track,night"),
                plus(
                        "error BAD_CHOICE episode_changes.csv:2 value",
                        "episode_changes.csv",
                        "E1,2026-11-02,level_of_care,full"),
                change("error TOO_LONG staff.csv:2 display_name", "staff.csv", "Ana Ruiz", "A".repeat(121)),
                change("error TOO_LONG sessions.csv:2 topic", "sessions.csv", "Grief", "\uD83D\uDE42".repeat(201)),
                change("error TOO_LONG checkins.csv:3 note", "checkins.csv", "Better", "b".repeat(10_001)),
                change("error CONTROL_CHARACTER checkins.csv:3 note", "checkins.csv", "Better", "Bet\u0000ter"),
                change("error CONTROL_CHARACTER sessions.csv:2 topic", "sessions.csv", "Grief", "\"Gr\nief\""),
                change("error CONTROL_CHARACTER sessions.csv:2 topic", "sessions.csv", "Grief", "Gr\tief"),
                change("error CONTROL_CHARACTER staff.csv:2 credentials", "staff.csv", "LPC", "L\u0085PC"));
    }

    static Stream<Mistake> keys() {
        return Stream.of(
                plus("error DUPLICATE_KEY staff.csv:6 staff_id", "staff.csv", "T1,Other,therapist,,,2024-01-01,"),
                plus("error DUPLICATE_KEY attendance.csv:11 patient_id", "attendance.csv", "S0,P1,absent,,,,,"),
                plus("error DUPLICATE_KEY doses.csv:5 due_at", "doses.csv", "M1,2026-10-21T08:00,took,,,"),
                plus("error UNKNOWN_REFERENCE aftercare.csv:3 episode_id", "aftercare.csv", "F2,e2,other,x,,,booked"),
                plus(
                        "error UNKNOWN_REFERENCE episode_changes.csv:2 value",
                        "episode_changes.csv",
                        "E1,2026-11-02,therapist,T9"),
                change(
                        "error UNKNOWN_REFERENCE medications.csv:2 replaces",
                        "medications.csv",
                        ",2026-10-06,,,",
                        ",2026-10-06,,,M0"),
                change(
                        "error UNKNOWN_REFERENCE sessions.csv:5 planned_facilitator_id",
                        "sessions.csv",
                        "T2,,,held",
                        "T2,T8,,held"));
    }

    static Stream<Mistake> rows() {
        return Stream.of(
                change(
                        "error WRONG_ORDER staff.csv:2 active_to",
                        "staff.csv",
                        "LPC,,2024-01-01,",
                        "LPC,,2024-01-01,2023-01-01"),
                change("error WRONG_ORDER episodes.csv:2 admission_date", "episodes.csv", "2026-09-28", "2026-10-06"),
                change("error WRONG_ORDER groups.csv:2 end_time", "groups.csv", "12:00", "09:00"),
                change("error WRONG_ORDER sessions.csv:5 end", "sessions.csv", "2026-10-22T13:50", "2026-10-22T13:00"),
                change(
                        "error WRONG_ORDER checkins.csv:2 submitted_at",
                        "checkins.csv",
                        "2026-10-19T20:10",
                        "2026-10-18T20:10"),
                change(
                        "error WRONG_ORDER commitments.csv:3 due_at",
                        "commitments.csv",
                        "2026-10-21T20:00",
                        "2026-10-19T11:54"),
                change(
                        "error WRONG_ORDER commitments.csv:2 answered_at",
                        "commitments.csv",
                        "2026-10-20T20:30",
                        "2026-10-19T11:30"),
                change(
                        "error WRONG_ORDER goals.csv:2 closed_on",
                        "goals.csv",
                        "2026-12-04,active,",
                        "2026-12-04,achieved,2026-10-05"),
                change("error WRONG_ORDER goal_ratings.csv:2 rated_on", "goal_ratings.csv", "2026-10-06", "2026-10-05"),
                change(
                        "error WRONG_ORDER side_effects.csv:2 reviewed_at",
                        "side_effects.csv",
                        "2026-10-12T09:00",
                        "2026-10-10T09:00"),
                change(
                        "error WRONG_ORDER safety_alerts.csv:2 acknowledged_at",
                        "safety_alerts.csv",
                        "2026-10-19T12:14",
                        "2026-10-19T12:09"),
                change(
                        "error WRONG_ORDER safety_alerts.csv:2 closed_at",
                        "safety_alerts.csv",
                        "2026-10-19T13:30",
                        "2026-10-19T12:13"),
                plus(
                        "error WRONG_ORDER medication_holds.csv:2 to_date",
                        "medication_holds.csv",
                        "M1,2026-10-12,2026-10-11,Ill,D1"),
                plus("error WRONG_ORDER injections.csv:2 given_on", "injections.csv", "M1,2026-10-05,D1,"),
                change(
                        "error OUTSIDE_EPISODE checkins.csv:4 date",
                        "checkins.csv",
                        "P3,2026-10-19,2026-10-19T19:30",
                        "P3,2026-10-18,2026-10-18T19:30"),
                change(
                        "error OUTSIDE_EPISODE sessions.csv:5 start",
                        "sessions.csv",
                        "P1,2026-10-22T13:00,2026-10-22T13:50",
                        "P1,2026-10-02T13:00,2026-10-02T13:50"),
                change(
                        "error OUTSIDE_EPISODE medications.csv:2 start_date",
                        "medications.csv",
                        "2026-10-06",
                        "2026-10-04"),
                change("error OUTSIDE_EPISODE goals.csv:3 created_on", "goals.csv", "2026-10-20", "2026-10-18"),
                change(
                        "error OUTSIDE_EPISODE group_memberships.csv:3 to_date",
                        "group_memberships.csv",
                        "2026-11-06",
                        "2026-11-07"),
                plus(
                        "error OUTSIDE_EPISODE episode_changes.csv:2 from_date",
                        "episode_changes.csv",
                        "E1,2026-10-04,track,evening"),
                plus(
                        "error EPISODE_OVERLAP episodes.csv:5 admission_date",
                        "episodes.csv",
                        "E4,P2,,,2026-11-06,,,,,iop,day,mental_health,no,T1,,,"),
                plus(
                        "error MEMBERSHIP_OVERLAP group_memberships.csv:5 from_date",
                        "group_memberships.csv",
                        "E1,G1,2026-10-30,2026-10-31"),
                change(
                        "error OUTSIDE_GROUP group_memberships.csv:2 from_date",
                        "groups.csv",
                        "2026-10-05",
                        "2026-10-06"),
                change("error OVER_CAPACITY group_memberships.csv:4 from_date", "groups.csv", ",12,MON", ",2,MON"),
                change(
                        "error SESSION_LENGTH sessions.csv:5 end",
                        "sessions.csv",
                        "2026-10-22T13:50",
                        "2026-10-22T13:14"),
                change(
                        "error SESSION_LENGTH sessions.csv:5 end",
                        "sessions.csv",
                        "2026-10-22T13:50",
                        "2026-10-22T21:01"),
                change(
                        "error STAFF_NOT_ACTIVE sessions.csv:5 facilitator_id",
                        "staff.csv",
                        "LCSW,,2024-01-01,",
                        "LCSW,,2024-01-01,2026-10-21"),
                plus(
                        "error OVERLAP sessions.csv:8 start",
                        "sessions.csv",
                        "S7,prescriber,,P1,2026-10-22T13:49,2026-10-22T14:10,D1,,,held,"),
                plus(
                        "error OVERLAP sessions.csv:8 start",
                        "sessions.csv",
                        "S7,individual,,P3,2026-10-22T13:49,2026-10-22T14:10,T2,,,held,"),
                change("error NOT_HELD attendance.csv:10 session_id", "attendance.csv", "S3,P1", "S5,P1"),
                change("error NOT_EXPECTED attendance.csv:10 patient_id", "attendance.csv", "S3,P1", "S3,P3"),
                change(
                        "error OUTSIDE_SESSION attendance.csv:3 arrived",
                        "attendance.csv",
                        "2026-10-12T09:20",
                        "2026-10-12T07:59"),
                change(
                        "error OUTSIDE_SESSION attendance.csv:9 left",
                        "attendance.csv",
                        "2026-10-21T11:30",
                        "2026-10-21T13:01"),
                change(
                        "error RATING_WITHOUT_MINUTES attendance.csv:4 participation",
                        "attendance.csv",
                        "S1,P1,absent,,,,",
                        "S1,P1,absent,,,0,"),
                change(
                        "error RATING_WITHOUT_MINUTES attendance.csv:9 participation",
                        "attendance.csv",
                        ",,2026-10-21T11:30",
                        ",,2026-10-21T08:59"),
                change(
                        "error MAKEUP_REFERENCE attendance.csv:10 makeup_for",
                        "attendance.csv",
                        "S3,P1,present,,,3,,",
                        "S3,P1,makeup,,,3,,S2"),
                change(
                        "error WRONG_ITEM_COUNT questionnaires.csv:3 answers",
                        "questionnaires.csv",
                        "1;2;2;1;1;1;0",
                        "1;2;2;1;1;1"),
                change(
                        "error ITEM_OUT_OF_RANGE questionnaires.csv:3 answers",
                        "questionnaires.csv",
                        "1;2;2;1;1;1;0",
                        "1;2;4;1;1;9;0"),
                change("error DOSE_NOT_DUE doses.csv:3 due_at", "doses.csv", "2026-10-20T08:00", "2026-10-20T08:30"),
                change("error DOSE_NOT_DUE doses.csv:2 due_at", "doses.csv", "2026-10-19T08:00", "2026-10-05T08:00"));
    }

    static Stream<Mistake> conditions() {
        return Stream.of(
                change("error IN_THE_FUTURE monitoring.csv:2 done_on", "monitoring.csv", "2026-11-04", "2026-11-21"),
                change(
                        "error IN_THE_FUTURE side_effects.csv:2 reviewed_at",
                        "side_effects.csv",
                        "2026-10-12T09:00",
                        "2026-11-20T18:01"),
                change("error FILLED_TOGETHER episodes.csv:3 disposition", "episodes.csv", "completed", ""),
                change("error FILLED_TOGETHER plan_reviews.csv:2 signed_by", "plan_reviews.csv", ",T2,", ",,"),
                change(
                        "error FILLED_TOGETHER safety_alerts.csv:2 outcome",
                        "safety_alerts.csv",
                        "Safety plan reviewed",
                        ""),
                change(
                        "error FILLED_TOGETHER skill_practices.csv:2 seen_by",
                        "skill_practices.csv",
                        "T18:40,,,",
                        "T18:40,,T1,"),
                change(
                        "error FILLED_TOGETHER medications.csv:2 stop_reason",
                        "medications.csv",
                        ",2026-10-06,,",
                        ",2026-10-06,2026-11-21,"),
                change("error FILLED_TOGETHER doses.csv:2 correction_reason", "doses.csv", "T08:10,,", "T08:10,D1,"),
                change(
                        "error NOT_ALLOWED sessions.csv:5 group_id",
                        "sessions.csv",
                        "individual,,P1",
                        "individual,G1,P1"),
                change("error NOT_ALLOWED sessions.csv:7 status", "sessions.csv", "scheduled", "held"),
                change("error NOT_ALLOWED sessions.csv:5 status", "sessions.csv", "T2,,,held", "T2,,,scheduled"),
                change(
                        "error NOT_ALLOWED skill_practices.csv:2 helped",
                        "skill_practices.csv",
                        "tried,3",
                        "not_tried,3"),
                change(
                        "error NOT_ALLOWED goals.csv:2 closed_on",
                        "goals.csv",
                        "active,\nGL2",
                        "active,2026-11-01\nGL2"),
                plus(
                        "error NOT_ALLOWED episodes.csv:5 discharge_date",
                        "episodes.csv",
                        "E4,P2,2026-11-10,,,,2026-11-12,moved,,,,,no,,,,"),
                plus("error NOT_ALLOWED injections.csv:2 medication_id", "injections.csv", "M1,2026-10-09,D1,"),
                change(
                        "error NOT_ALLOWED medications.csv:2 interval_days",
                        "medications.csv",
                        "08:00,,,,,",
                        "08:00,,28,,,"));
    }

    static Stream<Mistake> warnings() {
        return Stream.of(
                change(
                        "warning CLOCK_GAP commitments.csv:3 due_at",
                        "commitments.csv",
                        "2026-10-21T20:00",
                        "2027-03-14T02:30"),
                plus("warning SAME_PERSON patients.csv:5 patient_id", "patients.csv", "P4,omar,Diaz,,1984-11-30,,,,,,"),
                change(
                        "warning ALERT_MISSING questionnaires.csv:2 answers",
                        "questionnaires.csv",
                        "1;1;0\n",
                        "1;1;2\n"));
    }

    @TestFactory
    Stream<DynamicTest> eachMistakeGivesItsMessage() {
        return all().map(mistake -> DynamicTest.dynamicTest(mistake.found() + ": " + mistake.name(), () -> {
            TestBundle bundle = TestBundle.small();
            mistake.make().accept(bundle);
            assertThat(bundle.found()).containsExactly(mistake.found());
        }));
    }

    private static Stream<Mistake> all() {
        return Stream.of(files(), program(), cells(), keys(), rows(), conditions(), warnings())
                .flatMap(some -> some);
    }

    /** BAD_ENTRY, MORE and NOT_EMPTY have tests of their own. */
    @Test
    void everyCodeOfTheFormatIsTried() {
        Set<String> tried = new TreeSet<>();
        all().forEach(mistake -> tried.add(mistake.found().split(" ")[1]));
        assertThat(tried)
                .containsExactlyInAnyOrder(
                        ("MISSING_FILE NOT_UTF8 NO_HEADER MISSING_COLUMN UNKNOWN_COLUMN DUPLICATE_COLUMN BROKEN_QUOTES"
                                        + " FIELD_COUNT BAD_JSON BAD_VERSION BAD_ZONE REQUIRED BAD_ID BAD_DATE BAD_TIME"
                                        + " BAD_NUMBER OUT_OF_RANGE BAD_CHOICE TOO_LONG CONTROL_CHARACTER DUPLICATE_KEY"
                                        + " UNKNOWN_REFERENCE WRONG_ORDER OUTSIDE_EPISODE EPISODE_OVERLAP"
                                        + " MEMBERSHIP_OVERLAP OUTSIDE_GROUP OVER_CAPACITY SESSION_LENGTH"
                                        + " STAFF_NOT_ACTIVE OVERLAP NOT_HELD NOT_EXPECTED OUTSIDE_SESSION"
                                        + " RATING_WITHOUT_MINUTES MAKEUP_REFERENCE WRONG_ITEM_COUNT ITEM_OUT_OF_RANGE"
                                        + " DOSE_NOT_DUE IN_THE_FUTURE FILLED_TOGETHER NOT_ALLOWED UNKNOWN_FILE"
                                        + " CLOCK_GAP SAME_PERSON ALERT_MISSING")
                                .split(" "));
    }
}
