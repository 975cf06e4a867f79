package app.steadier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.SteadierBrowserTest;
import app.steadier.access.AccountService;
import app.steadier.access.NewAccount;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.base.AccountId;
import app.steadier.bundle.BundleImportService;
import app.steadier.bundle.BundleSource;
import app.steadier.bundle.DemoBundle;
import app.steadier.bundle.ImportProgress;
import app.steadier.database.TestDatabase;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each portal once through in a real browser, on the demonstration program. */
@SteadierBrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalWalkIT {

    private static final Map<String, Role> ROLES = Map.of(
            "patient", Role.PATIENT,
            "therapist", Role.THERAPIST,
            "prescriber", Role.PRESCRIBER,
            "coordinator", Role.COORDINATOR,
            "admin", Role.ADMIN);
    private static final Map<String, String> PEOPLE = Map.of(
            "patient", "P-001", "therapist", "T-04", "prescriber", "D-02", "coordinator", "C-01", "admin", "ADM-1");

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
            ROLES.forEach((who, role) -> accounts.createWithPassword(
                    new NewAccount(AccountId.next(), who + "@demo.test", Set.of(role), PEOPLE.get(who)),
                    "steadier-demo",
                    true));
        });
    }

    @Test
    @Capability({"S07", "S17", "S18", "S35", "S36", "S37", "S41", "B09"})
    void thePatientSeesTheirDayWeekPlanAndProgress() {
        try (Browser browser = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            browser.signIn("patient");
            browser.visit("patient");
            assertThat(browser.text())
                    .contains("Maria")
                    .containsAnyOf("My hours this week", "Your sessions for today are over.", "All done for today");
            browser.visit("patient/schedule");
            assertThat(browser.text()).contains("Your track: day").contains("With ");
            browser.visit("patient/plan");
            assertThat(browser.text())
                    .contains("My team")
                    .contains("My therapist")
                    .contains("We agreed on this on");
            browser.visit("patient/progress");
            assertThat(browser.text())
                    .contains("Coming to sessions")
                    .contains("Clear thinking")
                    .contains("You checked in on");
            browser.visit("patient/medication");
            assertThat(browser.text()).contains("My medicine");
            browser.visit("patient/more");
        }
    }

    @Test
    void thePatientPortalHoldsInTheDark() {
        try (Browser browser = new Browser(port, 320, ColorScheme.DARK)) {
            browser.signIn("patient");
            browser.visit("patient");
            browser.visit("patient/progress");
        }
    }

    @Test
    void otherWingsUnknownAddressesAndOtherPeopleAnswerAlike() {
        try (Browser browser = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            String other = String.valueOf(SystemAccess.call(
                    "test",
                    () -> jdbc.queryForObject("select id from patient where external_id = 'P-002'", String.class)));
            browser.signIn("patient");
            String wing = refused(browser, "admin");
            assertThat(refused(browser, "therapist/patients/" + other)).isEqualTo(wing);
            assertThat(refused(browser, "medical/patients/" + other)).isEqualTo(wing);
            assertThat(refused(browser, "coordinator")).isEqualTo(wing);
            assertThat(refused(browser, "patient/schedule/tomorrow")).isEqualTo(wing);
        }
    }

    private static String refused(Browser browser, String path) {
        assertThat(browser.open(path)).as(path).isEqualTo(404);
        browser.page.waitForSelector("main h1");
        return browser.text();
    }

    @Test
    @Capability({"S29", "B14"})
    void thePrescriberSeesWhyEachPersonIsThereNow() {
        try (Browser browser = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            browser.signIn("prescriber");
            browser.visit("medical");
            browser.visit("medical/patients");
            browser.visit(link(browser, "medical/patients/"));
            assertThat(browser.text()).contains("Orders");
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "320, DARK", "820, LIGHT", "1440, DARK"})
    @Capability({"S33", "B01", "B20"})
    void theTherapistGoesFromTheDayToASheetAndAPatient(int width, ColorScheme colours) {
        try (Browser browser = new Browser(port, width, colours)) {
            browser.signIn("therapist");
            browser.visit("therapist");
            browser.visit("therapist/groups");
            browser.visit(link(browser, "/roster"));
            assertThat(browser.text()).contains("Members on", "Last 6 sessions");
            browser.visit(link(browser, "/attendance"));
            assertThat(browser.text()).contains("People in this session");
            browser.visit("therapist/patients");
            browser.visit(link(browser, "therapist/patients/"));
            assertThat(browser.text()).contains("Check-ins", "Small steps", "Attendance by week");
        }
    }

    private static String link(Browser browser, String part) {
        return browser.page.locator("main a[href*='" + part + "']").first().getAttribute("href");
    }

    @Test
    void theCoordinatorSeesTheCensusAndTheSeats() {
        try (Browser browser = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            browser.signIn("coordinator");
            browser.visit("coordinator");
            assertThat(browser.text()).contains("in the program on").contains("Groups and seats");
        }
    }

    @Test
    void theAdministratorSuspendsAnAccountWithAReason() {
        try (Browser browser = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            SystemAccess.run(
                    "test",
                    () -> accounts.createWithPassword(
                            new NewAccount(AccountId.next(), "leaving@demo.test", Set.of(Role.COORDINATOR), null),
                            "steadier-demo",
                            true));
            browser.signIn("admin");
            browser.visit("admin/accounts/new");
            browser.visit("admin");
            browser.page.getByLabel("Change leaving@demo.test").click();
            browser.page.locator("vaadin-text-area textarea").fill("Left the clinic at the end of last week");
            browser.page
                    .getByText("Suspend", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            browser.page.getByText("Suspended").waitFor();
            assertThat(jdbc.queryForObject("select state from account where email = 'leaving@demo.test'", String.class))
                    .isEqualTo("SUSPENDED");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "patient, patient",
        "therapist, therapist",
        "prescriber, medical",
        "coordinator, coordinator",
        "admin, admin"
    })
    void everyoneLandsInTheirOwnPortal(String who, String wing) {
        try (Browser browser = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            browser.signIn(who);
            browser.page.waitForURL("**/" + wing);
        }
    }
}
