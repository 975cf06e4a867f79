package app.steadier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import app.steadier.ProgramA;
import app.steadier.SteadierBrowserTest;
import app.steadier.TestClock;
import app.steadier.access.AccountService;
import app.steadier.access.NewAccount;
import app.steadier.access.Role;
import app.steadier.access.SystemAccess;
import app.steadier.base.AccountId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** From "I don't feel safe" on a phone to the plan with which a therapist closes it, in real browsers. */
@SteadierBrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafetyWalkIT {

    private static final String PRESS = "patient/not-safe";

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private BundleImportService imports;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    private String patient = "";
    private String name = "";

    @BeforeAll
    void fill() {
        clock.set(ProgramA.NOW);
        ProgramA.load(database, imports);
        SystemAccess.run("test", () -> {
            String[] people = Objects.requireNonNull(jdbc.queryForObject(
                    "select p.id, p.external_id as person, s.external_id as therapist, n.display_name from patient p"
                            + " join people_patient n on n.patient_id = p.id join episode e on e.patient_id = p.id"
                            + " and e.discharge_date is null and e.admission_date < '2026-10-30' join care_team_member m"
                            + " on m.episode_id = e.id and m.kind = 'PRIMARY_THERAPIST' and m.to_date is null"
                            + " join staff_member s on s.id = m.staff_id"
                            + " where not exists (select 1 from safety_alert a where a.patient_id = p.id)"
                            + " order by p.external_id limit 1",
                    (row, number) -> {
                        patient = row.getString("id");
                        name = row.getString("display_name");
                        return new String[] {row.getString("person"), row.getString("therapist")};
                    }));
            account("patient", Role.PATIENT, people[0]);
            account("therapist", Role.THERAPIST, people[1]);
            account("prescriber", Role.PRESCRIBER, "D-02");
            account("coordinator", Role.COORDINATOR, "C-01");
            account("admin", Role.ADMIN, "ADM-1");
        });
    }

    private void account(String who, Role role, String person) {
        accounts.createWithPassword(
                new NewAccount(AccountId.next(), who + "@demo.test", Set.of(role), person), "steadier-demo", true);
    }

    @BeforeEach
    void nothingIsOpen() {
        clock.set(ProgramA.NOW);
        SystemAccess.run("test", () -> {
            jdbc.update("update account set language = 'en' where email like '%@demo.test'");
            jdbc.update("update safety_alert set acknowledged_at = coalesce(acknowledged_at, now(6)),"
                    + " acknowledged_by = coalesce(acknowledged_by, (select min(id) from staff_member)),"
                    + " closed_at = now(6), closed_by = (select min(id) from staff_member), outcome = 'x'"
                    + " where closed_at is null");
        });
    }

    @Test
    @Capability({"B12", "S40"})
    void onePressReachesAnOpenPageAndIsAnswered() {
        try (Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT);
                Browser phone = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            desk.signIn("therapist");
            desk.visit("therapist/patients");
            assertThat(desk.page.locator(".st-alarm").isVisible()).isFalse();
            phone.signIn("patient");
            phone.page.getByText("I don't feel safe").last().click();
            phone.page.waitForURL("**/" + PRESS);
            assertThat(phone.text()).contains("Call 988", "Call 911");
            phone.page.locator(".st-press").click();
            phone.page.locator("#told").waitFor();
            assertThat(phone.text()).contains("Your care team was told at", "What happens now", "Call 988");
            System.out.println("taps from Today until the team is told: 2");
            long pressed = System.nanoTime();
            desk.page.locator(".st-alarm").waitFor();
            System.out.printf(
                    "seconds until the open page of the therapist shows it: %.1f%n",
                    Duration.ofNanos(System.nanoTime() - pressed).toMillis() / 1000.0);
            assertThat(desk.page.locator(".st-alarm").innerText())
                    .contains("A safety alert needs you.")
                    .doesNotContain(name);
            desk.page.locator(".st-alarm a").click();
            desk.page
                    .getByRole(AriaRole.LINK, named("Open and answer: " + name))
                    .click();
            desk.page.getByText("Take this alert").waitFor();
            desk.visit(desk.page.url().replaceAll(".*/therapist/", "therapist/"));
            press(desk, "I am calling now");
            desk.page.getByText("Taken by").first().waitFor();
            phone.page
                    .locator("#told-seen", hasText("Someone on your team saw it at"))
                    .waitFor();
            desk.page.getByLabel("How", exactly()).selectOption("PHONE");
            desk.page.getByLabel("What came of it", exactly()).selectOption("REACHED");
            press(desk, "Save try");
            desk.page.getByText("By phone: Reached.").waitFor();
            desk.page.getByLabel("Risk as you judge it now").selectOption("LOW");
            desk.page.getByLabel("What happens next").fill("Session tomorrow at nine");
            desk.page.getByLabel("What came of it, in a sentence").fill("Spoke by phone, safe at home");
            press(desk, "Close alert");
            desk.page.getByText("How it ended").waitFor();
            desk.page.locator(".st-alarm").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            desk.visit("therapist/alerts");
            assertThat(desk.text()).contains("No safety alert is open");
        }
    }

    /** Stored and said so, or told in words to call; and sent again with the same id until it is stored. */
    @Test
    @Capability("B12")
    void aPressIsNeverSilent() {
        try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.DARK)) {
            phone.signIn("patient");
            phone.visit(PRESS);
            phone.page.route("**/" + PRESS, Route::abort);
            phone.page.locator(".st-press").click();
            phone.page.getByText("Please call now").waitFor();
            assertThat(phone.text()).contains("may not have come through", "Call 988", "We keep trying");
            assertThat(steps()).isZero();
            phone.page.unroute("**/" + PRESS);
            phone.page.locator("#told").waitFor();
            assertThat(steps()).isOne();
            phone.forgetErrors();
            phone.visit(PRESS);
            assertThat(phone.text()).contains("Your care team was told at", "Tell my team again");
            phone.page.route("**/" + PRESS, route -> {});
            long pressed = System.nanoTime();
            phone.page.locator(".st-press").click();
            phone.page.getByText("Telling your team").waitFor();
            assertThat(phone.text()).contains("Call 988");
            phone.page.getByText("Please call now").waitFor();
            System.out.printf(
                    "seconds until a server that is silent is given up: %.1f%n",
                    Duration.ofNanos(System.nanoTime() - pressed).toMillis() / 1000.0);
            phone.page.unroute("**/" + PRESS);
            phone.forgetErrors();
        }
    }

    /** After the session has ended the press says so instead of nothing; without a script, too. */
    @Test
    @Capability("B12")
    void aPressAfterTheSessionEndedSaysSo() {
        try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            phone.signIn("patient");
            phone.visit(PRESS);
            phone.page.context().clearCookies();
            phone.page.locator(".st-press").click();
            phone.page.getByText("You were signed out.").waitFor();
            assertThat(phone.text()).contains("Please call now", "Call 988");
            phone.forgetErrors();
            phone.page.navigate("about:blank");
            phone.signIn("patient");
            phone.visit(PRESS);
            phone.page.evaluate("HTMLFormElement.prototype.submit.call(document.getElementById('press'))");
            phone.page.getByText("Your care team was told at").waitFor();
            assertThat(steps()).isOne();
        }
    }

    @Test
    void anOpenPageThatAsksKeepsNoSessionAlive() {
        try (Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            desk.signIn("therapist");
            List<String> cookies = new ArrayList<>();
            desk.page.onRequest(request -> {
                if (request.url().endsWith("alerts/waiting")) {
                    cookies.add(String.valueOf(request.allHeaders().get("cookie")));
                }
            });
            desk.open("therapist");
            desk.page.waitForResponse("**/alerts/waiting", () -> {});
            desk.page.waitForTimeout(500);
            assertThat(cookies).isNotEmpty().containsOnly("null");
        }
    }

    @Test
    void everyPageHoldsInBothLanguagesLightAndDarkAndNarrow() {
        for (String language : new String[] {"English", "Español"}) {
            for (int width : new int[] {320, Browser.PHONE, Browser.DESKTOP}) {
                ColorScheme colours = width == Browser.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT;
                walk("patient", width, colours, language, "patient", "help", PRESS, "patient/crisis-plan");
                String alert = raised();
                walk(
                        "therapist",
                        width,
                        colours,
                        language,
                        "therapist/alerts",
                        "therapist/alerts/" + alert,
                        "therapist/patients/" + patient + "/crisis-plan",
                        "therapist");
                walk("prescriber", width, colours, language, "medical/alerts");
                walk("coordinator", width, colours, language, "coordinator/alerts", "coordinator/on-call");
                walk("admin", width, colours, language, "admin/alerts");
            }
        }
    }

    private void walk(String who, int width, ColorScheme colours, String language, String... pages) {
        try (Browser browser = new Browser(port, width, colours)) {
            browser.signIn(who);
            String shown = String.valueOf(browser.page.evaluate("document.documentElement.lang"));
            if (shown.equals("es") != language.equals("Español")) {
                SystemAccess.run(
                        "test",
                        () -> jdbc.update(
                                "update account set language = ? where email = ?",
                                language.equals("Español") ? "es" : "en",
                                who + "@demo.test"));
                browser.page.context().clearCookies();
                browser.signIn(who);
            }
            for (String page : pages) {
                browser.visit(page);
                if (width != 320) {
                    large(browser, page);
                }
            }
            browser.visit("offline?language=" + (language.equals("Español") ? "es" : "en"));
        }
    }

    /** Text of double size does not run over the edge. */
    private static void large(Browser browser, String page) {
        if (browser.page.viewportSize().width == Browser.PHONE) {
            browser.page.evaluate("document.documentElement.style.fontSize = '200%'");
            browser.page.waitForTimeout(200);
            Object over = browser.page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) over).intValue()).as("200 %% text of %s", page).isLessThanOrEqualTo(0);
            browser.page.evaluate("document.documentElement.style.fontSize = ''");
        }
    }

    private String raised() {
        if (steps() == 0) {
            try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
                phone.signIn("patient");
                phone.open(PRESS);
                phone.page.locator(".st-press").click();
                phone.page.locator("#told").waitFor();
            }
        }
        return Objects.requireNonNull(SystemAccess.call(
                "test",
                () -> jdbc.queryForObject(
                        "select id from safety_alert where patient_id = ? and closed_at is null",
                        String.class,
                        UUID.fromString(patient))));
    }

    private int steps() {
        return Objects.requireNonNull(SystemAccess.call(
                "test",
                () -> jdbc.queryForObject(
                        "select count(*) from safety_alert_step s join safety_alert a on a.id = s.alert_id"
                                + " where a.patient_id = ? and a.closed_at is null",
                        Integer.class,
                        UUID.fromString(patient))));
    }

    private static void press(Browser browser, String words) {
        browser.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + words + "$")))
                .first()
                .click();
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    private static Page.LocatorOptions hasText(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
