package app.steadier.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How files are read: bytes, lines, quotes, guards, times. */
class ReadingTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertThat(TestBundle.small()
                        .change("staff.csv", "staff_id,", "\uFEFFstaff_id,")
                        .found())
                .isEmpty();
    }

    @Test
    void linesMayEndEitherWay() {
        TestBundle bundle = TestBundle.small();
        for (FileFormat format : BundleFormat.FILES) {
            bundle.with(format.name(), bundle.text(format.name()).replace("\n", "\r\n"));
        }
        assertThat(bundle.found()).isEmpty();
        bundle.change("checkins.csv", "Better", "\"Two\r\nlines\"");
        assertThat(row(bundle, "checkins.csv", 1).text("note")).isEqualTo("Two\nlines");
        assertThat(bundle.change("checkins.csv", ",6,3,,7,8,", ",11,3,,7,8,").found())
                .containsExactly("error OUT_OF_RANGE checkins.csv:6 mood");
    }

    @Test
    void blankLinesAreSkippedButCounted() {
        assertThat(TestBundle.small()
                        .change("staff.csv", "T2,Bo Lind", "\n  \n\nT2,")
                        .found())
                .containsExactly("error REQUIRED staff.csv:6 display_name");
    }

    @Test
    void theLastLineNeedsNoEnd() {
        TestBundle bundle = TestBundle.small();
        assertThat(bundle.with("goals.csv", bundle.text("goals.csv").stripTrailing())
                        .check()
                        .rows())
                .containsEntry("goals.csv", 2);
    }

    @Test
    void columnsMayStandInAnyOrder() {
        TestBundle bundle = TestBundle.small()
                .with(
                        "goal_ratings.csv",
                        "note,level,rated_by,goal_id,rated_on\nx,-1,T2,GL1,2026-10-06\n,0,T2,GL1,2026-10-20\n,-2,T1,GL2,2026-10-20\n");
        assertThat(bundle.found()).isEmpty();
        assertThat(row(bundle, "goal_ratings.csv", 0).text("note")).isEqualTo("x");
        assertThat(row(bundle, "goal_ratings.csv", 0).integer("level")).isEqualTo(-1);
    }

    @Test
    void nullIsAName() {
        TestBundle bundle = TestBundle.small()
                .change("patients.csv", "P1,Lena,Hart", "P1,Null,NULL")
                .plus(
                        "staff.csv",
                        "NULL,None,therapist,,,2024-01-01,",
                        "0007,Seven,therapist,,,2024-01-01,",
                        "7,Seven,therapist,,,2024-01-01,",
                        "t1,Lower,therapist,,,2024-01-01,");
        assertThat(bundle.found()).isEmpty();
        assertThat(row(bundle, "patients.csv", 0).text("family_name")).isEqualTo("NULL");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'=x, =x",
                "''=x, '=x",
                "=x, =x",
                "'t Hooft, 't Hooft",
                "'Ali, 'Ali",
                "'-3, -3",
                "'+1, +1",
                "'@me, @me",
                "'\uFF1Dx, \uFF1Dx",
                "'\uFF20x, \uFF20x",
                "' =x, ' =x",
                "'''', ''''",
                "O'Brien, O'Brien"
            })
    void oneGuardIsRemoved(String written, String meant) {
        assertThat(Values.meant(written)).isEqualTo(meant);
    }

    @Test
    void theGuardStandsBeforeTabAndReturnToo() {
        assertThat(Values.meant("'\tx")).isEqualTo("\tx");
        assertThat(Values.meant("'\r\nx")).isEqualTo("\nx");
        assertThat(Values.meant("'\nx")).isEqualTo("'\nx");
    }

    @Test
    void textIsComposedAndLengthsCountLetters() {
        TestBundle bundle = TestBundle.small().change("staff.csv", "Ana Ruiz", "e\u0301".repeat(120));
        assertThat(bundle.found()).isEmpty();
        assertThat(row(bundle, "staff.csv", 0).text("display_name")).isEqualTo("\u00e9".repeat(120));
        assertThat(TestBundle.small()
                        .change("staff.csv", "Ana Ruiz", "\uD83D\uDE42".repeat(120))
                        .found())
                .isEmpty();
    }

    @Test
    void longValuesAreShownInPart() {
        assertThat(TestBundle.small()
                        .change("staff.csv", "T1,Ana", "T1" + "é".repeat(50) + ",Ana")
                        .check()
                        .messages())
                .first()
                .satisfies(message -> assertThat(message.text()).contains("staff_id T1" + "é".repeat(35) + "... is"));
        assertThat(Values.shown("x".repeat(40))).isEqualTo("x".repeat(40));
        assertThat(Values.shown("a\nb")).isEqualTo("a b");
    }

    @Test
    void aSkippedTimeMovesForwardAndADoubledOneIsItsFirst() {
        TestBundle bundle = TestBundle.small()
                .change("commitments.csv", "2026-10-21T20:00", "2027-03-14T02:30")
                .change("commitments.csv", "2026-10-20T20:00", "2026-11-01T01:30");
        BundleRow skipped = row(bundle, "commitments.csv", 1);
        assertThat(skipped.instant("due_at")).isEqualTo(Instant.parse("2027-03-14T07:30:00Z"));
        assertThat(skipped.dateTime("due_at")).isEqualTo(LocalDateTime.of(2027, 3, 14, 3, 30));
        assertThat(row(bundle, "commitments.csv", 0).instant("due_at"))
                .isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(bundle.check().messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .isEqualTo("due_at 2027-03-14T02:30 did not exist, the clocks went forward. It is read as"
                                + " 2027-03-14T03:30."));
    }

    @Test
    void aSessionAcrossTheClockChangeHasItsTrueLength() {
        assertThat(TestBundle.small()
                        .plus("sessions.csv", "S9,prescriber,,P1,2026-11-01T00:30,2026-11-01T08:30,D1,,,held,")
                        .found())
                .containsExactly("error SESSION_LENGTH sessions.csv:8 end");
        assertThat(TestBundle.small()
                        .plus("sessions.csv", "S9,prescriber,,P1,2026-11-01T00:30,2026-11-01T07:30,D1,,,held,")
                        .found())
                .isEmpty();
    }

    @Test
    void aDateAloneIsADay() {
        TestBundle bundle = TestBundle.small().change("safety_alerts.csv", "2026-10-19T12:10", "2026-10-19");
        assertThat(bundle.found()).isEmpty();
        BundleRow alert = row(bundle, "safety_alerts.csv", 0);
        assertThat(alert.date("raised_at")).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(alert.dateTime("raised_at")).isNull();
        assertThat(alert.instant("raised_at")).isNull();
    }

    @Test
    void listsAreSplit() {
        assertThat(row(TestBundle.small(), "questionnaires.csv", 0).list("answers"))
                .hasSize(9);
        assertThat(row(TestBundle.small().change("questionnaires.csv", "2;2;1;2", "2;;1;2"), "questionnaires.csv", 0)
                        .list("answers"))
                .startsWith("2", "", "1");
        assertThat(row(TestBundle.small(), "medications.csv", 0).list("times")).containsExactly("08:00");
        assertThat(row(TestBundle.small(), "groups.csv", 0).list("days")).containsExactly("MON", "WED", "FRI");
        assertThat(row(TestBundle.small(), "staff.csv", 0).list("email")).isEmpty();
    }

    @Test
    void atMostAThousandAreListedAndTheRestCounted() {
        StringBuilder rows = new StringBuilder(TestBundle.small().text("staff.csv"));
        for (int i = 0; i < 1_500; i++) {
            rows.append("X").append(i).append(",,therapist,,,2024-01-01,\n");
        }
        ImportReport report =
                TestBundle.small().with("staff.csv", rows.toString()).check();
        assertThat(report.errors()).isEqualTo(1_500);
        assertThat(report.messages()).hasSize(1_001);
        assertThat(report.messages().get(999).line()).isEqualTo(1_005);
        assertThat(report.messages().getLast())
                .isEqualTo(ImportMessage.error(
                        "MORE", "", null, null, "500 more are not listed. Correct these and check again."));
    }

    @Test
    void messagesStandInTheOrderOfTheFormat() {
        assertThat(TestBundle.small()
                        .with("notes.txt", "x")
                        .without("doses.csv")
                        .change("staff.csv", "T2,Bo Lind,therapist", "T2,,boss")
                        .change("attendance.csv", "S0,P1,present", "S0,P1,here")
                        .found())
                .containsExactly(
                        "error REQUIRED staff.csv:3 display_name",
                        "error BAD_CHOICE staff.csv:3 roles",
                        "error BAD_CHOICE attendance.csv:2 status",
                        "error MISSING_FILE doses.csv",
                        "warning UNKNOWN_FILE notes.txt");
    }

    @Test
    void theFirstBadLineIsNamedAlsoWhenItIsFarDown() {
        byte[] text = ("staff_id\r\n" + "é,\n".repeat(70_000)).getBytes(StandardCharsets.UTF_8);
        byte[] bad = java.util.Arrays.copyOf(text, text.length + 1);
        bad[text.length] = (byte) 0xC3;
        assertThat(TestBundle.small().withBytes("staff.csv", bad).found()).contains("error NOT_UTF8 staff.csv:70002");
    }

    private static BundleRow row(TestBundle bundle, String file, int index) {
        try (StreamedRows rows = new StreamedRows(bundle, BundleFormat.file(file), ZONE)) {
            List<BundleRow> all = new java.util.ArrayList<>();
            rows.forEach(all::add);
            return all.get(index);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
