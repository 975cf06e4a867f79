package app.steadier.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One mistake gives one message: rows that hang on a row with a message are not blamed for it. */
class OneMistakeTest {

    @Test
    void aMembershipOfNobodyBlamesNoAttendance() {
        assertThat(TestBundle.small()
                        .change("group_memberships.csv", "E1,G1", "E9,G1")
                        .found())
                .containsExactly("error UNKNOWN_REFERENCE group_memberships.csv:2 episode_id");
        assertThat(TestBundle.small()
                        .change("group_memberships.csv", "E1,G1,2026-10-05", "E1,G1,2026-10-04")
                        .found())
                .containsExactly("error OUTSIDE_EPISODE group_memberships.csv:2 from_date");
    }

    @Test
    void anEpisodeOfNobodyBlamesNoDay() {
        assertThat(TestBundle.small().change("episodes.csv", "E3,P3", "E3,P8").found())
                .containsExactly("error UNKNOWN_REFERENCE episodes.csv:4 patient_id");
        assertThat(TestBundle.small().change("episodes.csv", "E3,P3", "E 3,P3").found())
                .contains("error BAD_ID episodes.csv:4 episode_id")
                .noneMatch(found -> found.contains("OUTSIDE_EPISODE"));
    }

    @Test
    void aFileThatCannotBeReadBlamesNoOther() {
        for (String file : new String[] {
            "staff.csv",
            "patients.csv",
            "episodes.csv",
            "groups.csv",
            "group_memberships.csv",
            "sessions.csv",
            "attendance.csv",
            "goals.csv",
            "medications.csv",
            "safety_alerts.csv"
        }) {
            assertThat(TestBundle.small().without(file).found()).containsExactly("error MISSING_FILE " + file);
            assertThat(TestBundle.small().with(file, "").found()).containsExactly("error NO_HEADER " + file + ":1");
        }
    }

    @Test
    void aRowWithAMessageStillHasItsKey() {
        assertThat(TestBundle.small()
                        .change("sessions.csv", "T1,,Grief,held", "T1,,Grief,hold")
                        .found())
                .containsExactly("error BAD_CHOICE sessions.csv:2 status");
        assertThat(TestBundle.small()
                        .change("medications.csv", ",08:00,", ",8:00,")
                        .found())
                .containsExactly("error BAD_TIME medications.csv:2 times");
        assertThat(TestBundle.small()
                        .change("patients.csv", "P1,Lena,Hart", "P1,Lena,Hart,x")
                        .found())
                .containsExactly("error FIELD_COUNT patients.csv:2");
    }

    @Test
    void aLaterSessionIsReportedOnceHoweverManyPeopleAreInBoth() {
        assertThat(TestBundle.small()
                        .plus("sessions.csv", "S7,group,G1,,2026-10-21T11:30,2026-10-21T12:30,T1,,,held,")
                        .plus("attendance.csv", "S7,P1,present,,,,,", "S7,P2,present,,,,,", "S7,P3,present,,,,,")
                        .found())
                .containsExactly("error OVERLAP sessions.csv:8 start");
    }

    @Test
    void whoIsAbsentOrTouchingOverlapsWithNobody() {
        assertThat(TestBundle.small()
                        .plus(
                                "sessions.csv",
                                "S7,individual,,P1,2026-10-19T11:00,2026-10-19T11:50,T2,,,held,",
                                "S8,individual,,P1,2026-10-21T12:00,2026-10-21T12:50,T1,,,held,",
                                "S9,individual,,P3,2026-10-23T09:00,2026-10-23T09:50,T1,,,held,")
                        .found())
                .as("P1 was absent on the 19th, the next one touches, the group of the 23rd was cancelled")
                .isEmpty();
    }

    @Test
    void aGuestMakesUpForWhatWasMissed() {
        TestBundle guest = TestBundle.small()
                .plus("groups.csv", "G2,Other,skills,any,12,TUE,09:00,10:00,T2,2026-10-05,")
                .plus("sessions.csv", "S7,group,G2,,2026-11-02T13:00,2026-11-02T14:00,T2,,,held,");
        assertThat(guest.plus("attendance.csv", "S7,P1,makeup,,,,,S1").found()).isEmpty();
        assertThat(guest.change(
                                "sessions.csv",
                                "2026-11-02T13:00,2026-11-02T14:00",
                                "2026-11-03T13:00,2026-11-03T14:00")
                        .found())
                .containsExactly("error MAKEUP_REFERENCE attendance.csv:11 makeup_for");
        assertThat(guest.change("attendance.csv", "S7,P1,makeup,,,,,S1", "S7,P1,present,,,,,")
                        .found())
                .containsExactly("error NOT_EXPECTED attendance.csv:11 patient_id");
    }

    @Test
    void anAlertOutsideEveryEpisodeIsNoMistake() {
        assertThat(TestBundle.small()
                        .plus("safety_alerts.csv", "A2,P2,staff_raised,2026-11-10,,,,,")
                        .found())
                .isEmpty();
    }

    @Test
    void aReadmissionStartsAfterTheLastDay() {
        String row = "E4,P2,,,2026-11-07,,,,,iop,day,mental_health,no,T1,,,";
        assertThat(TestBundle.small().plus("episodes.csv", row).found()).isEmpty();
    }

    @Test
    void peopleInIntakeNeedLittle() {
        assertThat(TestBundle.small()
                        .plus("patients.csv", "P4,,Cher,,,,,,,,")
                        .plus("episodes.csv", "E4,P4,2026-11-10,,,,,,,,,,no,,,,")
                        .found())
                .isEmpty();
    }

    @Test
    void dosesAsNeededHaveNoKey() {
        TestBundle asNeeded = TestBundle.small()
                .plus("medications.csv", "M2,P1,Hydroxyzine,25 mg,,prn,,,,,,anxiety,D1,2026-10-06,,,M1")
                .plus("doses.csv", "M2,,took,2026-10-19T08:10,,", "M2,,took,2026-10-19T09:10,,");
        assertThat(asNeeded.found()).isEmpty();
        assertThat(asNeeded.plus("doses.csv", "M2,2026-10-20T08:00,took,2026-10-20T08:00,,", "M2,,took,,,")
                        .found())
                .containsExactly("error DOSE_NOT_DUE doses.csv:7 due_at", "error REQUIRED doses.csv:8 reported_at");
    }
}
