package app.steadier.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.NotAvailable;
import app.steadier.base.SessionId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import app.steadier.schedule.AttendanceService;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The hours of everyone's week, on the demonstration program and the week after its export. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Capability("S33")
class WeekHoursServiceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    @Autowired
    private WeekHoursService service;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    private void at(LocalDateTime local) {
        clock.set(local.atZone(ProgramA.ZONE).toInstant());
    }

    private HoursPage page(LocalDate day) {
        return SystemAccess.call("test", () -> service.week(day));
    }

    @Test
    void aPastWeekHasTheExpectedHoursAndNoForecast() {
        clock.set(ProgramA.NOW);
        LocalDate monday = LocalDate.of(2026, 11, 9);
        HoursPage page = page(monday.plusDays(2));
        assertThat(page.monday()).isEqualTo(monday);
        assertThat(page.forecast()).isFalse();
        Map<UUID, String> names = SystemAccess.call(
                "test",
                () -> jdbc
                        .query(
                                "select episode_id, external_id from admission_episode",
                                (row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        List<String> expected = ProgramA.expected("patient_week.csv").stream()
                .filter(row -> monday.toString().equals(row.get("monday")))
                .map(row -> String.join(
                        " ",
                        row.get("episode_id"),
                        row.get("scheduled_hours"),
                        row.get("attended_hours"),
                        row.get("days_meeting"),
                        row.get("schedule_reaches_floor"),
                        row.get("hours_state")))
                .toList();
        assertThat(page.people().stream()
                        .map(line -> names.get(line.episode().value())
                                + " " + line.hours().scheduledHours()
                                + " " + line.hours().attendedHours()
                                + " " + line.hours().daysMeeting()
                                + " " + line.hours().scheduleReachesFloor()
                                + " " + line.hours().state()))
                .containsExactlyInAnyOrderElementsOf(expected)
                .hasSizeGreaterThan(10);
        assertThat(page.people()).allMatch(line -> line.forecast() == null && line.toComeMinutes() == 0);
        assertThat(page.people().stream().map(HoursLine::name)).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void onThursdayItIsKnownWhoWillFallShortAndWhatMakesUpForIt() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            SystemAccess.run("test", this::noHoliday);
            at(THURSDAY.minusDays(1).atTime(23, 0));
            assertThat(page(MONDAY).people()).isNotEmpty().allMatch(line -> line.forecast() == null);
            at(THURSDAY.atTime(8, 0));
            Map<UUID, HoursLine> untaken = lines(page(MONDAY));
            HoursLine someone = Objects.requireNonNull(untaken.get(member("GRP-DP")));
            assertThat(someone.unrecordedMinutes()).isGreaterThanOrEqualTo(390);
            assertThat(someone.hours().attendedMinutes()).isZero();
            assertThat(forecast(someone).shortMinutes()).isEqualTo(540 - someone.toComeMinutes());
            SystemAccess.run("test", this::everyoneCameUntilNow);
            Map<UUID, HoursLine> taken = lines(page(MONDAY));
            HoursLine came = Objects.requireNonNull(taken.get(member("GRP-DP")));
            assertThat(came.unrecordedMinutes()).isLessThan(someone.unrecordedMinutes());
            assertThat(came.hours().attendedMinutes()).isGreaterThanOrEqualTo(390);
            assertThat(came.scheduledMinutes()).isEqualTo(someone.scheduledMinutes());
            assertThat(forecast(came).fallsShort()).isFalse();
            SystemAccess.run("test", this::fridayIsCancelled);
            HoursForecast shorter =
                    forecast(Objects.requireNonNull(lines(page(MONDAY)).get(member("GRP-DP"))));
            assertThat(shorter.fallsShort()).isTrue();
            assertThat(shorter.shortDays()).isEqualTo(1);
            assertThat(shorter.openSessions())
                    .extracting(OpenSession::group)
                    .contains("Evening process", "Evening skills")
                    .doesNotContain("Day process", "Day skills");
            assertThat(shorter.openSessions())
                    .allMatch(one -> one.freeSeats() > 0 && one.start().isAfter(THURSDAY.atTime(8, 0)));
            assertThat(shorter.enough()).isTrue();
        });
    }

    private UUID member(String group) {
        return SystemAccess.call(
                "test",
                () -> Objects.requireNonNull(jdbc.queryForObject(
                        "select m.episode_id from schedule_membership m join schedule_group g on g.group_id = m.group_id"
                                + " where g.external_id = ? and m.from_date <= ? and coalesce(m.to_date, '9999-12-31') >= ?"
                                + " order by m.episode_id limit 1",
                        UUID.class,
                        group,
                        MONDAY,
                        THURSDAY)));
    }

    private void everyoneCameUntilNow() {
        jdbc.queryForList(
                        "select distinct session_id from schedule_session_patient where kind = 'GROUP'"
                                + " and session_status = 'SCHEDULED' and start_date between ? and ?",
                        UUID.class,
                        MONDAY,
                        THURSDAY.minusDays(1))
                .forEach(session -> attendance.allPresent(TypedId.nextValue(), new SessionId(session)));
    }

    /** The program is closed from Thursday on; here it is not. */
    private void noHoliday() {
        jdbc.update(
                "update care_session set status = 'SCHEDULED', cancel_reason = null where start_date between ? and ?",
                THURSDAY,
                MONDAY.plusDays(6));
    }

    private void fridayIsCancelled() {
        jdbc.update(
                "update care_session set status = 'CANCELLED', cancel_reason = 'Snow' where start_date = ? and kind = 'GROUP'",
                THURSDAY.plusDays(1));
    }

    private static Map<UUID, HoursLine> lines(HoursPage page) {
        return page.people().stream()
                .collect(Collectors.toMap(line -> line.episode().value(), Function.identity()));
    }

    private static HoursForecast forecast(HoursLine line) {
        return Objects.requireNonNull(line.forecast());
    }

    @Test
    void aTherapistSeesTheOwnPeopleAndTheCoordinatorAll() {
        clock.set(ProgramA.NOW);
        TestSignIn.as(accounts, jdbc, Role.COORDINATOR, "C-01");
        List<HoursLine> all = service.week(ProgramA.DAY).people();
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-04");
        List<HoursLine> own = service.week(ProgramA.DAY).people();
        List<UUID> team = SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                        "select t.patient_id from care_team_member t join staff_member s on s.id = t.staff_id"
                                + " where s.external_id = 'T-04' and t.from_date <= ? and coalesce(t.to_date, '9999-12-31') >= ?",
                        UUID.class,
                        ProgramA.DAY,
                        ProgramA.DAY));
        assertThat(own).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(new HashSet<>(team))
                .containsAll(own.stream().map(line -> line.patient().value()).toList());
        assertThat(all).containsAll(own);
        TestSignIn.as(accounts, jdbc, Role.PATIENT, "P-001");
        assertThatThrownBy(() -> service.week(ProgramA.DAY)).isInstanceOf(NotAvailable.class);
    }

    @Test
    void threeStatementsHoweverMuchWasBefore() {
        at(THURSDAY.atTime(8, 0));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            SystemAccess.run("test", () -> {
                int few = statements();
                thousandPastSessions();
                assertThat(statements()).isEqualTo(few).isEqualTo(3);
            });
        });
    }

    private int statements() {
        int before = selects();
        service.week(MONDAY);
        return selects() - before - 1;
    }

    private int selects() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select variable_value from information_schema.session_status where variable_name = 'COM_SELECT'",
                Integer.class));
    }

    private void thousandPastSessions() {
        Map<String, @Nullable Object> someone = jdbc.queryForMap(
                "select e.id, e.patient_id, s.id as staff from episode e join staff_member s on s.external_id = 'T-04'"
                        + " where e.admission_date <= ? and e.discharge_date is null order by e.external_id limit 1",
                THURSDAY);
        LocalDateTime start = MONDAY.minusDays(7).atTime(6, 0);
        for (int past = 0; past < 1_000; past++) {
            UUID id = TypedId.nextValue();
            jdbc.update(
                    "insert into care_session (id, created_at, external_id, kind, patient_id, episode_id, starts_at, ends_at,"
                            + " start_date, facilitator_id, status) values (?, ?, ?, 'INDIVIDUAL', ?, ?, ?, ?, ?, ?, 'HELD')",
                    id,
                    start,
                    "past-" + past,
                    someone.get("patient_id"),
                    someone.get("id"),
                    start.minusHours(past),
                    start.minusHours(past).plusMinutes(50),
                    start.minusHours(past).toLocalDate(),
                    someone.get("staff"));
        }
    }
}
