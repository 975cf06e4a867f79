package app.steadier.portal.therapist;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
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
import app.steadier.database.TestDatabase;
import app.steadier.portal.shell.TrendChart;
import app.steadier.schedule.AttendanceService;
import app.steadier.schedule.AttendanceSheet;
import app.steadier.schedule.AttendanceStatus;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A therapist's way through the day: groups, a roster, attendance of a session that has just begun, a patient. */
@SteadierTest
@ViewPackages(packages = "app.steadier.portal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Capability("S33")
class TherapistViewsTest extends SpringBrowserlessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

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
    private TestClock clock;

    @BeforeAll
    void load() {
        ProgramA.load(database, imports);
    }

    /** The session of the browser begins with the one who is signed in; each test has a security context of its own. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        TestSignIn.as(accounts, jdbc, Role.THERAPIST, "T-04");
        super.initVaadinEnvironment();
    }

    @AfterAll
    void signOut() {
        TestSignIn.out();
    }

    @Test
    @Capability("B02")
    void attendanceIsTakenAtATap() {
        begin();
        SessionId session = new SessionId(one(
                "select s.id from care_session s join care_group g on g.id = s.group_id"
                        + " where g.external_id = 'GRP-ES' and s.start_date = ?",
                MONDAY));
        navigate(TherapistLinks.attendance(session), AttendanceView.class);
        AttendanceSheet before = attendance.sheet(session);
        assertThat(heading()).isEqualTo(before.rows().size() + " not recorded");
        test($(Button.class).all().stream()
                        .filter(button -> "All present".equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(heading()).isEqualTo(before.rows().size() + " here");
        test($(NativeButton.class).all().stream()
                        .filter(button -> "Late".equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(heading()).isEqualTo(before.rows().size() - 1 + " here, 1 late");
        AttendanceSheet.Row late = attendance.sheet(session).rows().getFirst();
        assertThat(late.status()).isEqualTo(AttendanceStatus.LATE);
        assertThat(late.arrived()).isEqualTo(LocalTime.of(19, 35));
        assertThat(late.minutes()).isEqualTo(before.minutes() - 20);
    }

    @Test
    @Capability("B01")
    void aRosterOpensOnADay() {
        begin();
        GroupsView list = navigate(TherapistLinks.groups(), GroupsView.class);
        assertThat(list.getElement().getTextRecursively())
                .contains("Groups you lead", "Evening skills", "Other groups", "Day process");
        GroupId group = new GroupId(one("select id from care_group where external_id = ?", "GRP-ES"));
        RosterView roster = navigate(TherapistLinks.roster(group), RosterView.class);
        assertThat(heading()).isEqualTo("Evening skills");
        assertThat(roster.getElement().getTextRecursively())
                .contains("Members on Nov 23, 2026", "Last 6 sessions", "Sessions of these weeks");
    }

    @Test
    void theDayLeadsToAPatient() {
        begin();
        TodayView today = navigate(TherapistLinks.today(), TodayView.class);
        assertThat(heading()).isEqualTo("Good evening, Ciarán O'Dowd");
        assertThat(today.getElement().getTextRecursively()).contains("Evening skills", "Attendance open");
        PatientsView list = navigate(TherapistLinks.patients(), PatientsView.class);
        String record = SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                                "select p.external_id from patient p join care_team_member t on t.patient_id = p.id"
                                        + " join staff_member s on s.id = t.staff_id where s.external_id = 'T-04'"
                                        + " and t.from_date <= ? and t.to_date is null order by 1",
                                String.class,
                                MONDAY)
                        .getFirst());
        test($(TextField.class).single()).setValue(record);
        assertThat(list.getElement().getTextRecursively()).contains(record);
        PatientId patient = new PatientId(one("select id from patient where external_id = ?", record));
        OverviewView overview = navigate(TherapistLinks.patient(patient), OverviewView.class);
        assertThat(overview.getElement().getTextRecursively())
                .contains("Record " + record, "Attendance by week", "Small steps", "Medicine", "last 14 days");
        assertThat($(TrendChart.class).all()).hasSize(1);
    }

    /** Twenty minutes after the start of a session. */
    private void begin() {
        clock.set(MONDAY.atTime(LocalTime.of(19, 35)).atZone(ProgramA.ZONE).toInstant());
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private UUID one(String sql, Object value) {
        return SystemAccess.call(
                "test", () -> jdbc.queryForList(sql, UUID.class, value).getFirst());
    }
}
