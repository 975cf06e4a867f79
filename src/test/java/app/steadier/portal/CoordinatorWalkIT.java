package app.steadier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierBrowserTest;
import app.steadier.access.AccountService;
import app.steadier.access.NewAccount;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.base.AccountId;
import app.steadier.base.Columns;
import app.steadier.bundle.BundleImportService;
import app.steadier.bundle.BundleSource;
import app.steadier.bundle.DemoBundle;
import app.steadier.bundle.ImportProgress;
import app.steadier.database.TestDatabase;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The coordinator plans in a real browser: a group, a move between groups, a session called off, a booking. */
@SteadierBrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoordinatorWalkIT {

    private static final String REASON = "The room is painted on that day";
    private static final String MARIA = "Santos, Maria";

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    void fill() {
        database.empty();
        SystemAccess.run("demonstration", () -> {
            try (BundleSource source = DemoBundle.at(clock.instant())) {
                imports.run(source, ImportProgress.NONE);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            account("patient", Role.PATIENT, "P-001");
            account("coordinator", Role.COORDINATOR, "C-01");
            account("therapist", Role.THERAPIST, "T-04");
        });
    }

    private void account(String who, Role role, String person) {
        accounts.createWithPassword(
                new NewAccount(AccountId.next(), who + "@demo.test", Set.of(role), person), "steadier-demo", true);
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "1440, LIGHT", "1440, DARK"})
    @Capability({"S09", "S10", "S11"})
    void everyPageHolds(int width, ColorScheme colours) {
        try (Browser browser = new Browser(port, width, colours)) {
            browser.signIn("coordinator");
            browser.visit("coordinator/week");
            assertThat(browser.text()).contains("Evening skills");
            browser.visit("coordinator/week?view=list");
            browser.visit("coordinator/book");
            browser.visit("coordinator/groups");
            browser.visit("coordinator/groups/new");
            String roster = "coordinator/groups/" + id("care_group", "GRP-DP");
            browser.visit(roster);
            browser.visit(roster + "/history");
            browser.visit(roster + "/roster");
            browser.page.getByLabel("Move or end: ").first().click();
            browser.page.getByText("Move to another group").waitFor();
            browser.visit("coordinator/sessions/" + coming(0).id());
            browser.visit("coordinator/people/" + id("patient", "P-001"));
            browser.visit("coordinator/hours");
            browser.visit("coordinator/make-ups");
            browser.visit("coordinator/holidays");
        }
    }

    @Test
    @Capability("S10")
    void aMemberMovesToANewGroup() {
        try (Browser browser = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            Page page = browser.page;
            browser.signIn("coordinator");
            browser.visit("coordinator/groups/new");
            exactly(page, "Name").fill("Early birds");
            choose(page, "Kind", "Skills");
            choose(page, "Track", "Both tracks");
            exactly(page, "Seats").fill("6");
            choose(page, "Facilitator", "June Park");
            exactly(page, "Sun").check();
            exactly(page, "Start").fill("07:00");
            exactly(page, "End").fill("07:45");
            press(page, "Create group");
            page.getByText("Who leads").waitFor();
            browser.visit("coordinator/groups/" + id("care_group", "GRP-DP") + "/roster");
            page.getByLabel("Move or end: " + MARIA).click();
            choose(page, "New group", "Early birds");
            exactly(page, "First day there")
                    .fill(LocalDate.ofInstant(clock.instant(), ProgramA.ZONE)
                            .plusDays(1)
                            .toString());
            exactly(page, "Reason").first().fill(REASON);
            press(page, "Move member");
            page.getByText(MARIA + " moves to Early birds.").waitFor();
            browser.visit("coordinator/people/" + id("patient", "P-001"));
            assertThat(browser.text()).contains("Early birds: joined", REASON);
        }
    }

    @Test
    @Capability("S09")
    void aSessionThatIsCalledOffIsSeenByThePatient() {
        Coming session = coming(1);
        try (Browser browser = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            browser.signIn("coordinator");
            browser.visit("coordinator/sessions/" + session.id());
            exactly(browser.page, "Reason").fill(REASON);
            press(browser.page, "Call session off");
            browser.page.getByText("This session is called off").waitFor();
        }
        try (Browser browser = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            browser.signIn("patient");
            browser.visit("patient/schedule");
            assertThat(browser.text()).contains("A session is called off", "Why: " + REASON);
            press(browser.page, "Got it");
            browser.page
                    .getByText("A session is called off")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    @Capability("S09")
    void aFamilySessionThatClashesIsRefusedAndThenBooked() {
        LocalDateTime start = coming(2).start();
        try (Browser browser = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            Page page = browser.page;
            browser.signIn("coordinator");
            browser.visit("coordinator/book");
            choose(page, "Person", MARIA + " (Day track)");
            choose(page, "Kind", "Family session");
            choose(page, "Who leads", "June Park");
            exactly(page, "Day").fill(start.toLocalDate().toString());
            exactly(page, "Start").fill(start.toLocalTime().toString());
            press(page, "Book session");
            page.getByText("Someone expected is already in").waitFor();
            assertThat(exactly(page, "Start").inputValue())
                    .isEqualTo(start.toLocalTime().toString());
            exactly(page, "Start").fill("06:30");
            press(page, "Book session");
            page.getByText("Family session: " + MARIA).waitFor();
        }
    }

    @Test
    @Capability("S11")
    void theTherapistSeesTheHoursOfTheirOwn() {
        try (Browser browser = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            browser.signIn("therapist");
            browser.visit("therapist/hours");
            assertThat(browser.text()).contains("Hours, week of", "in the program this week");
        }
    }

    private static Locator exactly(Page page, String label) {
        return page.locator("main").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void choose(Page page, String label, String option) {
        exactly(page, label).first().selectOption(new SelectOption().setLabel(option));
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private String id(String table, String external) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList("select id from " + table + " where external_id = ?", String.class, external)
                        .getFirst());
    }

    private record Coming(String id, LocalDateTime start) {}

    /** One of Maria's planned group sessions from tomorrow on, with its local start. */
    private Coming coming(int which) {
        return SystemAccess.call(
                "test",
                () -> jdbc.query(
                                "select s.id, s.starts_at from care_session s join schedule_expected v on v.session_id = s.id"
                                        + " where v.patient_id = ? and s.kind = 'GROUP' and s.status = 'SCHEDULED'"
                                        + " and s.starts_at > ? order by s.starts_at",
                                (row, number) -> new Coming(
                                        Columns.id(row, "id").toString(),
                                        LocalDateTime.ofInstant(Columns.instant(row, "starts_at"), ProgramA.ZONE)),
                                id("patient", "P-001"),
                                Columns.utc(clock.instant().plus(Duration.ofDays(1))))
                        .get(which));
    }
}
