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
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Eight notes after a group in a real browser, with every interaction counted; races; a session that ends. */
@SteadierBrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotesWalkIT {

    private static final int PEOPLE = 8;
    private static final List<String> HONEST = List.of(
            "Came tired and said so; named the drive home as the hardest hour and planned to call someone.",
            "Cheerful after an interview. Spoke much at first, then made room; wants to practice at noon.",
            "Quiet until the break. Told of a quarrel and what helped: leaving the kitchen and counting slowly.",
            "Listened closely, asked two questions about sleep, and wrote a plan for the night before court.",
            "Rated the urge at six before and three after the exercise; surprised that nothing had to be done.",
            "Disagreed with the idea of a diary, tried it anyway for ten minutes, found one thing worth keeping.",
            "Worried about money. Broke the worry into three steps and took the first one in the break.",
            "Laughed for the first time in weeks, as they put it; will walk by the river before the meal.");

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

    private List<UUID> sessions = List.of();

    @BeforeAll
    void fill() {
        database.empty();
        SystemAccess.run("demonstration", () -> {
            try (BundleSource source = DemoBundle.at(clock.instant())) {
                imports.run(source, ImportProgress.NONE);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            accounts.createWithPassword(
                    new NewAccount(AccountId.next(), "therapist@demo.test", Set.of(Role.THERAPIST), "T-04"),
                    "steadier-demo",
                    true);
        });
        sessions = SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                        "select s.id from care_session s join care_group g on g.id = s.group_id join staff_member t"
                                + " on t.id = s.facilitator_id where g.external_id = 'GRP-ES' and t.external_id = 'T-04'"
                                + " and s.status = 'HELD' and (select count(*) from attendance a where a.session_id = s.id) >= ?"
                                + " order by s.starts_at desc limit 5",
                        UUID.class,
                        PEOPLE));
        SystemAccess.run("test", () -> sessions.forEach(this::eightCame));
        assertThat(sessions).hasSizeGreaterThanOrEqualTo(4);
    }

    /** Eight people were there to the end; whoever else was expected was not. */
    private void eightCame(UUID session) {
        List<UUID> rows = SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                        "select id from attendance where session_id = ? order by patient_id", UUID.class, session));
        for (int row = 0; row < rows.size(); row++) {
            jdbc.update(
                    "update attendance set status = ?, arrived_at = null, left_at = null, participation = ?, reason = null,"
                            + " makeup_for = null where id = ?",
                    row < PEOPLE ? "PRESENT" : "ABSENT",
                    row < PEOPLE ? 3 : null,
                    rows.get(row));
        }
    }

    private Browser therapist(int width, ColorScheme colours) {
        Browser browser = new Browser(port, width, colours);
        browser.signIn("therapist");
        return browser;
    }

    private static String path(UUID session) {
        return "therapist/sessions/" + session + "/notes";
    }

    @Test
    @Capability({"B03", "B18"})
    void eightNotesTakeAtMostThreeInteractionsEachAndTwoForTheSharedPart() {
        UUID session = sessions.get(0);
        try (Browser browser = therapist(Browser.DESKTOP, ColorScheme.LIGHT)) {
            browser.visit(path(session));
            Hands hands = new Hands(browser);
            hands.press(browser.page.getByLabel("What we did"));
            hands.type("Opened with a round; taught how an urge rises and fades, and practiced the breathing.");
            hands.press(browser.page.getByLabel("Urge surfing"));
            int shared = hands.since(0);
            List<Integer> each = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                int before = hands.count;
                if (person == 0) {
                    hands.press(browser.page.getByLabel("How this person took part"));
                } else {
                    String next = browser.page
                            .locator(".st-notes-members button")
                            .nth(person)
                            .locator("span")
                            .first()
                            .innerText();
                    hands.key("Alt+ArrowDown");
                    browser.page
                            .locator("#note-of", new com.microsoft.playwright.Page.LocatorOptions().setHasText(next))
                            .waitFor();
                    browser.page
                            .locator(".st-notes-panel textarea:focus")
                            .first()
                            .waitFor();
                }
                hands.type(HONEST.get(person));
                Locator goals = browser.page.locator(".st-notes-panel .st-ticks input");
                if (goals.count() > 0) {
                    hands.press(goals.first());
                }
                each.add(hands.since(before));
            }
            int before = hands.count;
            hands.key("Control+Enter");
            hands.press(browser.page.getByRole(AriaRole.BUTTON, named("Sign 8 notes")));
            int signing = hands.since(before);
            browser.page.getByText("8 notes signed").waitFor();
            System.out.println("Notes for " + PEOPLE + " members, interactions besides typing: shared part " + shared
                    + ", each " + each + ", signing all " + signing + ", together " + hands.count);
            assertThat(shared).isLessThanOrEqualTo(2);
            assertThat(each).hasSize(PEOPLE).allMatch(count -> count <= 3);
            assertThat(hands.count).isLessThanOrEqualTo(2 + 3 * PEOPLE);
            assertThat(texts(session, "SIGNED")).containsExactlyInAnyOrderElementsOf(HONEST);
            browser.visit(path(session));
            assertThat(browser.text()).contains("Signed by", "Add to this note", "Urge surfing");
        }
    }

    @Test
    @Capability("S33")
    void twoBrowsersOnTheSameNoteLoseNothing() {
        UUID session = sessions.get(1);
        try (Browser desk = therapist(Browser.DESKTOP, ColorScheme.LIGHT);
                Browser tablet = therapist(820, ColorScheme.LIGHT)) {
            desk.visit(path(session));
            tablet.visit(path(session));
            response(desk).click();
            desk.page.keyboard().type("Typed at the desk.");
            await(() -> texts(session, "DRAFT").contains("Typed at the desk."));
            response(tablet).click();
            tablet.page.keyboard().type("Typed on the tablet.");
            tablet.page.getByText("Both texts are kept.").waitFor();
            assertThat(tablet.text()).contains("Typed at the desk.");
            assertThat(response(tablet).inputValue()).isEqualTo("Typed on the tablet.");
            desk.page.keyboard().type(" More at the desk.");
            await(() -> texts(session, "DRAFT").contains("Typed at the desk. More at the desk."));
            tablet.page.keyboard().type(" More there.");
            await(() -> kept(session).contains("Typed on the tablet. More there."));
            tablet.page.getByRole(AriaRole.BUTTON, named("Keep both")).click();
            tablet.page.getByText("More at the desk.").waitFor();
            tablet.page.getByRole(AriaRole.BUTTON, named("Keep both")).click();
            await(() -> texts(session, "DRAFT").stream()
                    .anyMatch(text ->
                            text.contains("More at the desk.") && text.contains("Typed on the tablet. More there.")));
            await(() -> kept(session).isEmpty());
            desk.page.keyboard().type(" And the end.");
            desk.page.getByText("Both texts are kept.").waitFor();
            desk.page.getByLabel("What we did").click();
            desk.page.keyboard().type("A round.");
            await(() -> shared(session).equals("A round."));
            tablet.page.getByLabel("What we did").click();
            tablet.page.keyboard().type("An exercise.");
            tablet.page.getByText("Both texts are kept.").waitFor();
            await(() -> kept(session).stream().anyMatch(words -> words.contains("An exercise.")));
            assertThat(kept(session)).anyMatch(words -> words.contains("And the end."));
        }
    }

    @Test
    @Capability("S33")
    void aSessionThatEndsInTheMiddleOfANoteKeepsTheDraft() {
        UUID session = sessions.get(2);
        String words = "Spoke of the weekend and the empty house, and what the evening walk did for the urge.";
        String address;
        try (Browser browser = therapist(Browser.PHONE, ColorScheme.LIGHT)) {
            browser.visit(path(session));
            response(browser).click();
            browser.page.keyboard().type(words);
            long typed = System.nanoTime();
            await(() -> texts(session, "DRAFT").contains(words));
            long millis = (System.nanoTime() - typed) / 1_000_000;
            System.out.println("Without leaving the field the draft was on the server after " + millis + " ms");
            assertThat(millis).isLessThan(3_000);
            assertThat(browser.page.evaluate("sessionStorage.length + localStorage.length"))
                    .as("nothing typed is kept in the browser")
                    .isEqualTo(0);
            address = browser.page.url().replaceFirst("^.*?//.*?/", "");
            assertThat(address).startsWith(path(session) + "/");
            browser.page.context().clearCookies();
            browser.page.keyboard().type(" And");
            browser.page.waitForTimeout(2_500);
            assertThat(texts(session, "DRAFT")).contains(words);
        }
        try (Browser again = therapist(Browser.PHONE, ColorScheme.LIGHT)) {
            again.visit(address);
            assertThat(response(again).inputValue()).isEqualTo(words);
            assertThat(again.text()).contains("Draft saved");
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "320, LIGHT", "820, LIGHT", "1440, LIGHT", "1440, DARK"})
    @Capability({"B04", "S33"})
    void thePagesHoldAtEveryWidth(int width, ColorScheme colours) {
        UUID session = sessions.get(3);
        try (Browser browser = therapist(width, colours)) {
            browser.visit(path(session));
            String other = browser.page
                    .locator(".st-notes-members button span")
                    .filter(new Locator.FilterOptions().setHasText(","))
                    .last()
                    .innerText();
            response(browser)
                    .fill("After " + other.split(", ")[1] + " spoke, planned the walk home and called it a start.");
            browser.page.locator("main h1").click();
            browser.page.getByText("Fix first").first().waitFor();
            browser.page.waitForTimeout(600);
            browser.visit(path(session));
            assertThat(browser.text()).contains("Fix first", "Replace with \"a peer\"");
            browser.visit("therapist/notes");
            assertThat(browser.text()).contains("Notes due");
            browser.visit("therapist");
            browser.visit("therapist/sessions/" + session + "/attendance");
            assertThat(browser.text()).contains("Done, go to notes");
            String alone = one(
                    "select s.id from care_session s join staff_member t on t.id = s.facilitator_id join care_team_member c"
                            + " on c.patient_id = s.patient_id and c.staff_id = t.id and c.to_date is null"
                            + " where s.kind = 'INDIVIDUAL' and s.status = 'HELD' and t.external_id = 'T-04'"
                            + " order by s.starts_at desc limit 1");
            browser.visit(path(UUID.fromString(alone)));
            String patient = one("select patient_id from care_session where id = '" + alone + "'");
            browser.visit("therapist/patients/" + patient + "/notes");
            browser.page
                    .getByRole(AriaRole.BUTTON, named("Note about a contact"))
                    .click();
            browser.page.getByLabel("What the contact was about").waitFor();
            browser.visit(browser.page.url().replaceFirst("^.*?//.*?/", ""));
            browser.page.getByLabel("What the contact was about").fill("Called about the missed evening.");
            browser.page.locator("main h1").click();
            browser.page.getByRole(AriaRole.BUTTON, named("Sign this note")).click();
            browser.page.getByRole(AriaRole.BUTTON, named("Sign 1 note")).click();
            browser.page.getByText("Add to this note").waitFor();
            browser.visit(browser.page.url().replaceFirst("^.*?//.*?/", ""));
        }
    }

    private static Locator response(Browser browser) {
        return browser.page.locator(".st-notes-panel textarea").first();
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions named(String words) {
        return new com.microsoft.playwright.Page.GetByRoleOptions()
                .setName(words)
                .setExact(true);
    }

    private List<String> texts(UUID session, String state) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                        "select response from progress_note where session_id = ? and state = ?",
                        String.class,
                        session,
                        state));
    }

    private List<String> kept(UUID session) {
        return SystemAccess.call(
                "test",
                () -> jdbc.queryForList(
                        "select body from note_draft_revision where session_id = ? and dismissed_at is null",
                        String.class,
                        session));
    }

    private String shared(UUID session) {
        return SystemAccess.call(
                "test",
                () ->
                        jdbc
                                .queryForList(
                                        "select content from session_text where session_id = ?", String.class, session)
                                .stream()
                                .findFirst()
                                .orElse(""));
    }

    private String one(String sql) {
        return SystemAccess.call(
                "test", () -> jdbc.queryForList(sql, String.class).getFirst());
    }

    private static void await(BooleanSupplier wanted) {
        long last = System.nanoTime() + 10_000_000_000L;
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it happens within ten seconds").isLessThan(last);
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** Presses and keys are counted, letters are not. */
    private static final class Hands {

        private final Browser browser;
        private int count;

        Hands(Browser browser) {
            this.browser = browser;
        }

        void press(Locator what) {
            count++;
            what.click();
        }

        void key(String keys) {
            count++;
            browser.page.keyboard().press(keys);
        }

        void type(String words) {
            browser.page.keyboard().type(words);
        }

        int since(int before) {
            return count - before;
        }
    }
}
