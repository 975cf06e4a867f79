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
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
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

/** A questionnaire from giving to reading: the therapist's desk and two phones of one person. */
@SteadierBrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsWalkIT {

    private static final int NARROW = 320;
    private static final Path PICTURES = Path.of("target", "questions");

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

    private UUID patient = new UUID(0, 0);
    private int taps;

    @BeforeAll
    void fill() {
        clock.set(ProgramA.NOW);
        ProgramA.load(database, imports);
        SystemAccess.run("test", () -> {
            patient = Objects.requireNonNull(
                    jdbc.queryForObject("select id from patient where external_id = 'P-001'", UUID.class));
            String therapist = Objects.requireNonNull(jdbc.queryForObject(
                    "select s.external_id from care_team_member m join staff_member s on s.id = m.staff_id"
                            + " where m.patient_id = ? and m.kind = 'PRIMARY_THERAPIST' and m.to_date is null",
                    String.class,
                    patient));
            account("patient", Role.PATIENT, "P-001");
            account("therapist", Role.THERAPIST, therapist);
            account("coordinator", Role.COORDINATOR, "C-01");
            account("admin", Role.ADMIN, "ADM-1");
        });
    }

    private void account(String who, Role role, String person) {
        accounts.createWithPassword(
                new NewAccount(AccountId.next(), who + "@demo.test", Set.of(role), person), "steadier-demo", true);
    }

    @BeforeEach
    void evening() {
        clock.set(ProgramA.NOW);
    }

    @Test
    @Capability({"B12", "B16"})
    void oneQuestionAPageOnTwoPhonesAndAnAnswerAboutSafetyRaisesTheAlert() {
        give("PHQ-9.en", "Patient Health Questionnaire-9");
        try (Browser first = new Browser(port, Browser.PHONE, ColorScheme.LIGHT);
                Browser second = new Browser(port, NARROW, ColorScheme.DARK)) {
            first.signIn("patient");
            taps = 0;
            first.page.getByText("Your team has a few questions").click();
            taps++;
            heading(first, "Little interest or pleasure in doing things");
            picture(first, "question");
            tile(first, "Several days");
            heading(first, "Feeling down, depressed, or hopeless");
            tile(first, "Not at all");
            heading(first, "Trouble falling or staying asleep, or sleeping too much");
            button(first, "Skip this question");
            heading(first, "Feeling tired or having little energy");
            second.signIn("patient");
            second.visit("patient/questions");
            assertThat(second.text()).contains("2 of 10 done. Go on where you stopped.");
            second.page.getByText("Patient Health Questionnaire-9").first().click();
            heading(second, "Feeling tired or having little energy");
            tile(second, "Nearly every day");
            heading(second, "Poor appetite or overeating");
            second.page.getByText("Back").click();
            heading(second, "Feeling tired or having little energy");
            tile(second, "Several days");
            heading(second, "Poor appetite or overeating");
            tile(first, "Several days");
            heading(first, "Poor appetite or overeating");
            for (int item = 5; item <= 8; item++) {
                tile(first, "Not at all");
                first.page.waitForURL("**/" + (item + 1));
            }
            heading(first, "Thoughts that you would be better off dead or of hurting yourself in some way");
            assertThat(first.text()).contains("Call 988", "I don't feel safe");
            picture(first, "safety-question");
            assertThat(alerts()).isZero();
            tile(first, "Several days");
            heading(first, "Thank you for telling us");
            assertThat(alerts()).isOne();
            assertThat(first.text()).contains("Your team was told at 6:00 PM", "Call 988", "Text 988");
            picture(first, "help");
            first.page.getByText("Go on with the questions").click();
            taps++;
            first.page.waitForURL("**/10");
            tile(first, "Somewhat difficult");
            heading(first, "Send it to your team?");
            picture(first, "send");
            button(first, "Send");
            heading(first, "Thank you");
            System.out.println("PHQ-9 with help on the way: " + taps + " taps from Today to sent");
            assertThat(taps).isLessThanOrEqualTo(14);
        }
        assertThat(alerts()).isOne();
        try (Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            desk.signIn("therapist");
            desk.visit("therapist/patients/" + patient + "/questionnaires");
            // 3 points of 8 answers: 3 * 9 / 8 = 3.4, half up
            assertThat(desk.text()).contains("3 of 27, Minimal", "an alert was raised", "Nothing waits.");
            desk.page.getByText("Answers").first().click();
            picture(desk, "desk");
        }
    }

    @Test
    @Capability({"S12", "S13", "S19"})
    void everyPageHoldsInBothLanguagesBothColoursNarrowAndLarge() {
        give("GAD-7.en", "Generalized Anxiety Disorder 7-item scale");
        String form = SystemAccess.call(
                "test",
                () -> Objects.requireNonNull(jdbc.queryForObject(
                        "select id from questionnaire_form where patient_id = ? and state = 'OPEN'",
                        String.class,
                        patient)));
        List<String> pages = List.of(
                "patient/questions",
                "patient/questions/" + form + "/1",
                "patient/questions/" + form + "/send",
                "patient/groups",
                "patient/obligations",
                "patient/schedule",
                "patient/plan",
                "patient/progress",
                "patient/week",
                "patient/more",
                "patient");
        for (String language : List.of("en", "es")) {
            SystemAccess.run(
                    "test",
                    () -> jdbc.update("update account set language = ? where email = 'patient@demo.test'", language));
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (Browser narrow = new Browser(port, NARROW, colours);
                        Browser large = new Browser(port, Browser.PHONE, colours, Browser.LARGE_TEXT)) {
                    for (Browser each : List.of(narrow, large)) {
                        each.signIn("patient");
                        pages.forEach(each::visit);
                    }
                }
            }
        }
        SystemAccess.run(
                "test", () -> jdbc.update("update account set language = 'en' where email = 'patient@demo.test'"));
    }

    @Test
    void theDesksHold() {
        for (int width : new int[] {Browser.PHONE, Browser.DESKTOP}) {
            ColorScheme colours = width == Browser.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT;
            try (Browser desk = new Browser(port, width, colours)) {
                desk.signIn("therapist");
                desk.visit("therapist/patients/" + patient + "/questionnaires");
                desk.visit("therapist/groups");
            }
            try (Browser desk = new Browser(port, width, colours)) {
                desk.signIn("admin");
                desk.visit("admin/questionnaires");
                picture(desk, "registry-" + width);
            }
            try (Browser desk = new Browser(port, width, colours)) {
                desk.signIn("coordinator");
                desk.visit("coordinator/people/" + patient);
            }
        }
    }

    private void give(String key, String title) {
        try (Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            desk.signIn("therapist");
            desk.visit("therapist/patients/" + patient);
            desk.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Questionnaires"))
                    .click();
            desk.page.getByText("Give a questionnaire").waitFor();
            desk.page.getByLabel("Which").first().selectOption(key);
            desk.page
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Give").setExact(true))
                    .click();
            desk.page.getByText(title).first().waitFor();
            desk.page.getByText("Take it back").first().waitFor();
        }
    }

    private int alerts() {
        return SystemAccess.call(
                "test",
                () -> Objects.requireNonNull(jdbc.queryForObject(
                        "select count(*) from safety_alert where patient_id = ? and cause = 'QUESTIONNAIRE_ITEM'"
                                + " and closed_at is null",
                        Integer.class,
                        patient)));
    }

    private static void heading(Browser browser, String words) {
        browser.page
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words))
                .first()
                .waitFor();
    }

    private void tile(Browser browser, String words) {
        browser.page
                .locator(".st-answers")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(Pattern.compile("^\\s*" + Pattern.quote(words) + "\\s*$")))
                .click();
        taps++;
    }

    private void button(Browser browser, String words) {
        browser.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
        taps++;
    }

    private static void picture(Browser browser, String name) {
        browser.page.waitForTimeout(500);
        browser.page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
