package app.steadier.portal;

import static org.assertj.core.api.Assertions.assertThat;

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
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person writes, the therapist answers, both see what was read, and the e-mail about it lies in the outbox. */
@SteadierBrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessagesWalkIT {

    private static final int SMALL = 320;
    private static final String WORDS = "The bus is late on Mondays. May I come at 5:45?";
    private static final String ANSWER = "Yes, come when you can.";

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

    private String thread = "";
    private int taps;

    @BeforeAll
    void fill() {
        clock.set(ProgramA.NOW);
        ProgramA.load(database, imports);
        SystemAccess.run("test", () -> {
            account("patient", Role.PATIENT, "P-001");
            account("therapist", Role.THERAPIST, "T-04");
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
    void friday() {
        at(11);
    }

    @Test
    @Order(1)
    void aMessageIsWrittenReadAndAnswered() {
        try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            phone.signIn("patient");
            tap(phone.page.locator(".st-bottom a").last());
            tap(phone.page.locator("main a[href='patient/messages']"));
            tap(phone.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write a message")));
            Locator box = phone.page.getByLabel("Your message");
            box.fill("The bus is late");
            phone.page.getByText("We keep what you type.").waitFor();
            phone.visit("patient/messages/new");
            assertThat(phone.page.getByLabel("Your message").inputValue()).isEqualTo("The bus is late");
            assertThat(phone.text()).contains("answers you by", "Messages are never for emergencies.");
            picture(phone, "write");
            phone.page.getByLabel("Your message").fill(WORDS);
            tap(button(phone, "Send"));
            phone.page.getByText("Not read yet").waitFor();
            thread = phone.page.url().replaceAll(".*/messages/", "");
            System.out.println("Taps from Today to a message that is sent: " + taps);
            assertThat(taps).isLessThanOrEqualTo(5);
        }
        at(12);
        try (Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            desk.signIn("therapist");
            desk.visit("therapist/messages");
            assertThat(desk.text()).contains("1 conversation has something new. 1 waits for an answer.");
            picture(desk, "inbox");
            desk.visit("therapist/messages/" + thread);
            assertThat(desk.text()).contains(WORDS);
            desk.page.getByLabel("Your message").fill(ANSWER);
            button(desk, "Send").click();
            desk.page.getByText(ANSWER).first().waitFor();
            desk.page.getByText("Not read yet").waitFor();
            picture(desk, "talk");
        }
        at(13);
        try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.DARK)) {
            phone.signIn("patient");
            phone.visit("patient");
            assertThat(phone.text()).contains("You have a new message");
            phone.visit("patient/messages");
            picture(phone, "messages");
            phone.visit("patient/messages/" + thread);
            assertThat(phone.text()).contains("Read by ", "12:00 PM", ANSWER);
            picture(phone, "thread");
            phone.visit("patient");
            assertThat(phone.text()).doesNotContain("You have a new message");
        }
        try (Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.DARK)) {
            desk.signIn("therapist");
            desk.visit("therapist/messages/" + thread);
            assertThat(desk.text()).contains("Read 1:00 PM");
        }
    }

    @Test
    @Order(2)
    void whoChoosesItFindsANeutralEMailInTheOutbox() {
        try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            phone.signIn("patient");
            phone.visit("patient/reminders");
            phone.page.getByLabel("New messages").check();
            phone.page.getByLabel("My check-in").check();
            phone.page.getByLabel("When to remind me of the check-in").waitFor();
            assertThat(phone.page
                            .getByLabel("When to remind me of the check-in")
                            .inputValue())
                    .isEqualTo("20:00");
            picture(phone, "reminders");
            phone.page.getByLabel("My e-mail address").fill("nobody");
            button(phone, "Save").click();
            phone.page.getByText("Type an e-mail address").waitFor();
            phone.page.getByLabel("My e-mail address").fill("quiet@mail.test");
            button(phone, "Save").click();
            phone.page.getByText("Saved.").first().waitFor();
            phone.visit("patient/reminders");
            assertThat(phone.page.getByLabel("New messages").isChecked()).isTrue();
            assertThat(phone.page.getByLabel("My medicine").isChecked()).isFalse();
        }
        try (Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            desk.signIn("therapist");
            desk.visit("therapist/messages/" + thread);
            desk.page.getByLabel("Your message").fill("One more thing about your medicine");
            button(desk, "Send").click();
            desk.page.getByText("One more thing").first().waitFor();
        }
        try (Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            desk.signIn("admin");
            desk.visit("admin/outbox");
            assertThat(desk.text())
                    .contains("You have something new to read", "Waiting")
                    .doesNotContain("medicine");
            picture(desk, "outbox");
        }
        try (Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            desk.signIn("coordinator");
            assertThat(desk.open("admin/outbox")).isIn(403, 404);
        }
    }

    @Test
    @Order(3)
    void everyPageHoldsInBothLanguagesAtEverySize() {
        at(20);
        for (String language : List.of("en", "es")) {
            SystemAccess.run("test", () -> jdbc.update("update account set language = ?", language));
            for (int width : new int[] {Browser.PHONE, Browser.DESKTOP}) {
                for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    try (Browser browser = new Browser(port, width, colours)) {
                        browser.signIn("patient");
                        patientPages(browser, false);
                    }
                }
            }
            for (int width : new int[] {SMALL, Browser.PHONE}) {
                try (Browser browser = new Browser(port, width, ColorScheme.LIGHT)) {
                    browser.signIn("patient");
                    patientPages(browser, true);
                }
            }
            try (Browser browser = new Browser(port, Browser.PHONE, ColorScheme.DARK)) {
                browser.signIn("therapist");
                browser.visit("therapist/messages");
                browser.visit("therapist/messages?show=team");
                browser.visit("therapist/messages/new");
                browser.visit("therapist/messages/" + thread);
            }
            try (Browser browser = new Browser(port, Browser.DESKTOP, ColorScheme.DARK)) {
                browser.signIn("prescriber");
                browser.visit("medical/messages");
                browser.visit("medical/messages/new");
            }
            try (Browser browser = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
                browser.signIn("coordinator");
                browser.visit("coordinator/messages");
                browser.visit("coordinator/messages/new");
            }
        }
    }

    private void patientPages(Browser browser, boolean large) {
        for (String path : List.of(
                "patient",
                "patient/more",
                "patient/messages",
                "patient/messages/new",
                "patient/messages/" + thread,
                "patient/reminders")) {
            browser.visit(path);
            if (large) {
                browser.page.addStyleTag(
                        new Page.AddStyleTagOptions().setContent("html { font-size: 200% !important; }"));
                browser.page.waitForTimeout(200);
                Object over = browser.page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(((Number) over).intValue())
                        .as("overflow of %s with large text", path)
                        .isLessThanOrEqualTo(0);
                if (path.endsWith("new")) {
                    picture(browser, "large");
                }
            }
        }
    }

    private void at(int hour) {
        clock.set(
                LocalDate.of(2026, 11, 20).atTime(hour, 0).atZone(ProgramA.ZONE).toInstant());
    }

    private void tap(Locator what) {
        taps++;
        what.first().click();
    }

    private static Locator button(Browser browser, String words) {
        return browser.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static void picture(Browser browser, String name) {
        browser.page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", "messages-" + name + ".png"))
                .setFullPage(true));
    }
}
