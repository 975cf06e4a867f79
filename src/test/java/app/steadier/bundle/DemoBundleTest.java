package app.steadier.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demonstration program ends this week, and nothing in it has happened after the real now. */
class DemoBundleTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDateTime EXPORT = LocalDateTime.of(2026, 11, 20, 18, 0);

    private static final List<Integer> HOURS = List.of(0, 9, 12, 17, 20, 23);

    /** Each weekday at several hours, in a plain week, in the weeks of both clock changes, and in one long ago. */
    static Stream<LocalDateTime> moments() {
        return Stream.of("2026-11-16", "2027-03-08", "2027-11-01", "2026-01-05", "2028-02-28")
                .map(LocalDate::parse)
                .flatMap(monday -> IntStream.range(0, 7).mapToObj(monday::plusDays))
                .flatMap(day -> HOURS.stream().map(hour -> day.atTime(hour, 35)));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void passesEveryCheckAtAnyTimeOfTheWeek(LocalDateTime now) throws IOException {
        BundleCheck check = new BundleCheck(at(now), ImportProgress.NONE);
        assertThat(check.run().messages()).isEmpty();
        ProgramInfo program = Objects.requireNonNull(check.program());
        LocalDateTime friday = now.toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusDays(4)
                .atTime(18, 0);
        assertThat(program.now()).isEqualTo(friday.isAfter(now) ? now : friday);
    }

    @Test
    void isTheSameProgramInItsOwnWeekAfterTheExport() throws IOException {
        BundleSource shifted = at(EXPORT.plusHours(1));
        for (FileFormat format : BundleFormat.FILES) {
            try (StreamedRows before = new StreamedRows(TestBundle.of(TestBundle.PROGRAM_A), format, ZONE);
                    StreamedRows after = new StreamedRows(shifted, format, ZONE)) {
                assertThat(texts(format, after)).isEqualTo(texts(format, before));
            }
        }
    }

    @Test
    void wholeWeeksKeepTheWeekdayAndTheClock() throws IOException {
        List<BundleRow> sessions = rows(at(LocalDateTime.of(2027, 6, 19, 12, 0)), BundleFormat.SESSIONS);
        assertThat(sessions).hasSize(346);
        assertThat(sessions.getFirst().dateTime("start")).isEqualTo(LocalDateTime.of(2027, 4, 12, 9, 0));
        assertThat(rows(at(LocalDateTime.of(2027, 6, 19, 12, 0)), BundleFormat.PATIENTS)
                        .getFirst()
                        .date("birth_date"))
                .isEqualTo(LocalDate.of(1997, 7, 20));
    }

    @Test
    void onWednesdayTheLaterSessionsAreScheduledAndHaveNoAttendance() throws IOException {
        LocalDateTime now = LocalDateTime.of(2026, 11, 18, 11, 0);
        BundleSource source = at(now);
        List<BundleRow> later = rows(source, BundleFormat.SESSIONS).stream()
                .filter(row -> start(row).isAfter(now))
                .toList();
        assertThat(later)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.required("status")).isIn("scheduled", "cancelled"));
        List<String> started =
                later.stream().map(row -> row.required("session_id")).toList();
        assertThat(rows(source, BundleFormat.ATTENDANCE))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(started).doesNotContain(row.required("session_id")));
    }

    @Test
    void whatComesLaterIsNotThereYet() throws IOException {
        LocalDateTime now = LocalDateTime.of(2026, 11, 18, 11, 0);
        BundleSource source = at(now);
        assertThat(keys(source, BundleFormat.SAFETY_ALERTS)).contains("AL-016").doesNotContain("AL-015");
        assertThat(keys(source, BundleFormat.SIDE_EFFECTS)).contains("SE-014").doesNotContain("SE-012", "SE-013");
        assertThat(keys(source, BundleFormat.QUESTIONNAIRES)).contains("Q-0210").doesNotContain("Q-0157");
        assertThat(row(source, BundleFormat.COMMITMENTS, "CM-0204").text("answer"))
                .isNull();
        assertThat(row(source, BundleFormat.SKILL_PRACTICES, "SP-0158").text("seen_by"))
                .isNull();
        assertThat(row(source, BundleFormat.PLAN_REVIEWS, "PR-030").date("signed_on"))
                .isNull();
        assertThat(row(source, BundleFormat.PLAN_REVIEWS, "PR-032").date("signed_on"))
                .isNotNull();
    }

    @Test
    void onSundayBeforeADischargeTheEpisodeIsStillOpen() throws IOException {
        BundleSource source = at(LocalDateTime.of(2026, 11, 16, 0, 5));
        assertThat(row(source, BundleFormat.EPISODES, "E-003").date("discharge_date"))
                .as("discharged on this very day")
                .isEqualTo(LocalDate.of(2026, 11, 16));
        BundleSource small = new ShiftedSource(
                TestBundle.small()
                        .change("program.json", "2026-11-20T18:00", "2026-11-07T18:00")
                        .change("sessions.csv", "2026-11-23", "2026-11-09")
                        .change("monitoring.csv", "2026-11-04", "2026-11-03"),
                LocalDateTime.of(2026, 11, 5, 12, 0).atZone(ZONE).toInstant());
        assertThat(row(small, BundleFormat.EPISODES, "E2").date("discharge_date"))
                .isNull();
        assertThat(row(small, BundleFormat.EPISODES, "E2").text("disposition")).isNull();
        assertThat(new BundleCheck(small, ImportProgress.NONE).run().messages()).isEmpty();
    }

    @Test
    void aPersonAdmittedLaterThisWeekIsStillInIntake() throws IOException {
        BundleSource small = new ShiftedSource(
                TestBundle.small()
                        .change("program.json", "2026-11-20T18:00", "2026-10-23T18:00")
                        .change("episodes.csv", "2026-11-06,2026-11-06,completed", "2026-11-06,,")
                        .change("episodes.csv", "2026-10-19,2026-12-18", "2026-10-21,2026-12-18")
                        .change("group_memberships.csv", "E3,G1,2026-10-19", "E3,G1,2026-10-21")
                        .change("attendance.csv", "S1,P3,present,,,2,,\n", "")
                        .change("checkins.csv", "P3,2026-10-19,2026-10-19T19:30", "P3,2026-10-21,2026-10-21T19:30")
                        .change("commitments.csv", "K2,P3,2026-10-19T11:55", "K2,P3,2026-10-21T11:55")
                        .change("questionnaires.csv", "2026-10-19", "2026-10-21")
                        .change("safety_alerts.csv", "2026-10-19", "2026-10-21")
                        .change("goals.csv", "2026-10-20", "2026-10-21")
                        .change("goal_ratings.csv", "GL2,2026-10-20", "GL2,2026-10-21")
                        .change("monitoring.csv", "2026-11-04", "")
                        .plus("sessions.csv", "S9,individual,,P3,2026-10-26T09:00,2026-10-26T10:00,T2,,,scheduled,"),
                LocalDateTime.of(2026, 10, 20, 12, 0).atZone(ZONE).toInstant());
        assertThat(new BundleCheck(small, ImportProgress.NONE).run().messages()).isEmpty();
        assertThat(row(small, BundleFormat.EPISODES, "E3").date("admission_date"))
                .isNull();
        assertThat(keys(small, BundleFormat.SESSIONS)).doesNotContain("S9");
        assertThat(keys(small, BundleFormat.GOALS)).containsExactly("GL1");
        assertThat(keys(small, BundleFormat.GROUP_MEMBERSHIPS)).containsExactly("E1", "E2");
    }

    private static BundleSource at(LocalDateTime now) throws IOException {
        Instant instant = now.atZone(ZONE).toInstant();
        return DemoBundle.at(instant);
    }

    private static LocalDateTime start(BundleRow row) {
        return Objects.requireNonNull(row.dateTime("start"));
    }

    private static List<BundleRow> rows(BundleSource source, String file) {
        List<BundleRow> rows = new ArrayList<>();
        try (StreamedRows streamed = new StreamedRows(source, BundleFormat.file(file), ZONE)) {
            streamed.forEach(rows::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    private static List<String> keys(BundleSource source, String file) {
        String key = BundleFormat.file(file).columns().getFirst().name();
        return rows(source, file).stream().map(row -> row.required(key)).toList();
    }

    private static BundleRow row(BundleSource source, String file, String key) {
        String column = BundleFormat.file(file).columns().getFirst().name();
        return rows(source, file).stream()
                .filter(row -> row.required(column).equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> texts(FileFormat format, Iterable<BundleRow> rows) {
        List<List<String>> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(format.columnNames().stream()
                .map(column -> String.valueOf(row.text(column)))
                .toList()));
        return texts;
    }
}
