package app.steadier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.ProgramA;
import app.steadier.SteadierTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.access.TestSignIn;
import app.steadier.base.GroupId;
import app.steadier.base.PatientId;
import app.steadier.base.SessionId;
import app.steadier.bundle.BundleImportService;
import app.steadier.checkin.CheckInService;
import app.steadier.checkin.CommitmentService;
import app.steadier.checkin.SkillService;
import app.steadier.database.TestDatabase;
import app.steadier.notes.NoteService;
import app.steadier.notes.NotesDueService;
import app.steadier.progress.CensusService;
import app.steadier.progress.GroupPagesService;
import app.steadier.progress.MyPagesService;
import app.steadier.progress.PatientOverviewService;
import app.steadier.progress.TherapistDayService;
import app.steadier.progress.TherapistPatientsService;
import app.steadier.progress.WeekHoursService;
import app.steadier.schedule.AttendanceService;
import app.steadier.schedule.MembershipService;
import app.steadier.schedule.SessionService;
import app.steadier.task.TaskService;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What each page reads does not grow with the sessions that are past: the same statements with 10 and with 1,000. */
@SteadierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageStatementsTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    private static final int FEW = 10;
    private static final int MANY = 1_000;

    /** Pages with the most statements of their own and, on top, those of permissions and the log (rulings 1). */
    private static final int MOST = 25;

    @Autowired
    private TherapistDayService days;

    @Autowired
    private GroupPagesService groups;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private TherapistPatientsService patients;

    @Autowired
    private PatientOverviewService overviews;

    @Autowired
    private WeekHoursService hours;

    @Autowired
    private NoteService notes;

    @Autowired
    private NotesDueService notesDue;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MembershipService memberships;

    @Autowired
    private SessionService sessions;

    @Autowired
    private CensusService census;

    @Autowired
    private MyPagesService mine;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private CommitmentService steps;

    @Autowired
    private SkillService skills;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    @AfterEach
    void signOut() {
        TestSignIn.out();
    }

    @Test
    void theTherapistsPagesCostTheSame() {
        as(Role.THERAPIST, "T-04");
        GroupId group = new GroupId(one("select id from care_group where external_id = ?", "GRP-ES"));
        PatientId patient = new PatientId(one("select id from patient where external_id = ?", "P-001"));
        SessionId session = new SessionId(one(
                "select s.id from care_session s join care_group g on g.id = s.group_id where g.external_id = 'GRP-ES'"
                        + " and s.start_date = ?",
                THURSDAY));
        Map<String, Runnable> pages = new LinkedHashMap<>();
        pages.put("today", days::today);
        pages.put("day sheet", () -> days.sheet(THURSDAY));
        pages.put("groups", groups::groups);
        pages.put("roster", () -> groups.page(group, THURSDAY));
        pages.put("attendance", () -> attendance.sheet(session));
        pages.put("patients", () -> patients.list("", null));
        pages.put("overview", () -> overviews.overview(patient));
        pages.put("hours", () -> hours.week(THURSDAY));
        pages.put("session notes", () -> notes.page(session));
        pages.put("notes due", notesDue::due);
        pages.put("calls", tasks::mine);
        costTheSame(pages);
    }

    @Test
    void theCoordinatorsPagesCostTheSame() {
        as(Role.COORDINATOR, "C-01");
        GroupId group = new GroupId(one("select id from care_group where external_id = ?", "GRP-ES"));
        Map<String, Runnable> pages = new LinkedHashMap<>();
        pages.put("census", () -> census.on(THURSDAY));
        pages.put("week", () -> sessions.calendar(THURSDAY.minusDays(3), THURSDAY.plusDays(3)));
        pages.put("roster", () -> memberships.roster(group, THURSDAY));
        pages.put("history", () -> memberships.history(group));
        pages.put("hours", () -> hours.week(THURSDAY));
        costTheSame(pages);
    }

    @Test
    void thePatientsPagesCostTheSame() {
        as(Role.PATIENT, "P-001");
        Map<String, Runnable> pages = new LinkedHashMap<>();
        pages.put("today", mine::today);
        pages.put("schedule", () -> mine.week(THURSDAY));
        pages.put("plan", mine::plan);
        pages.put("progress", mine::progress);
        pages.put("check-in", () -> checkIns.page(null));
        pages.put("small steps", steps::myPage);
        pages.put("skills", skills::mine);
        costTheSame(pages);
    }

    private void costTheSame(Map<String, Runnable> pages) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            past(0, FEW);
            Map<String, Integer> few = counted(pages);
            past(FEW, MANY);
            assertThat(counted(pages)).isEqualTo(few);
            assertThat(few)
                    .allSatisfy((page, statements) ->
                            assertThat(statements).as(page).isPositive().isLessThanOrEqualTo(MOST));
        });
    }

    private Map<String, Integer> counted(Map<String, Runnable> pages) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        pages.forEach((name, page) -> {
            page.run();
            int before = selects();
            page.run();
            counts.put(name, selects() - before - 1);
        });
        return counts;
    }

    private int selects() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select variable_value from information_schema.session_status where variable_name = 'COM_SELECT'",
                Integer.class));
    }

    /** Short sessions of the evening group in the week before, and as many of one person alone. */
    private void past(int from, int to) {
        SystemAccess.run("test", () -> {
            jdbc.update(
                    "insert into care_session (id, created_at, external_id, kind, group_id, starts_at, ends_at, start_date,"
                            + " facilitator_id, status) select uuid(), '2026-11-01', concat('past-', n.seq), 'GROUP', g.id,"
                            + " timestamp('2026-11-12 06:00') - interval n.seq * 2 minute,"
                            + " timestamp('2026-11-12 06:40') - interval n.seq * 2 minute,"
                            + " date(timestamp('2026-11-12 01:00') - interval n.seq * 2 minute), s.id, 'HELD'"
                            + " from seq_1_to_1000 n, care_group g, staff_member s"
                            + " where g.external_id = 'GRP-ES' and s.external_id = 'T-04' and n.seq > ? and n.seq <= ?",
                    from,
                    to);
            jdbc.update(
                    "insert into care_session (id, created_at, external_id, kind, patient_id, episode_id, starts_at, ends_at,"
                            + " start_date, facilitator_id, status) select uuid(), '2026-11-01', concat('alone-', n.seq), 'INDIVIDUAL',"
                            + " e.patient_id, e.id, timestamp('2026-11-10 12:00') - interval n.seq * 2 minute,"
                            + " timestamp('2026-11-10 12:40') - interval n.seq * 2 minute,"
                            + " date(timestamp('2026-11-10 07:00') - interval n.seq * 2 minute), s.id, 'HELD'"
                            + " from seq_1_to_1000 n, episode e join patient p on p.id = e.patient_id, staff_member s"
                            + " where p.external_id = 'P-001' and e.discharge_date is null and s.external_id = 'T-04'"
                            + " and n.seq > ? and n.seq <= ?",
                    from,
                    to);
        });
    }

    private void as(Role role, String person) {
        clock.set(THURSDAY.atTime(LocalTime.of(18, 0)).atZone(ProgramA.ZONE).toInstant());
        TestSignIn.as(accounts, jdbc, role, person);
    }

    private UUID one(String sql, Object value) {
        return SystemAccess.call(
                "test", () -> jdbc.queryForList(sql, UUID.class, value).getFirst());
    }
}
