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
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleImportService;
import app.steadier.database.TestDatabase;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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

/** A word ahead, a call after an absence, a consent and its guest: patient and therapist in two real browsers. */
@SteadierBrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareWalkIT {

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

    private String session = "";
    private String patient = "";
    private String name = "";
    private Instant start = Instant.EPOCH;
    private final UUID family = TypedId.nextValue();

    /** A member of a group to come whose therapist leads it, and a family session of the first one. */
    @BeforeAll
    void fill() {
        clock.set(ProgramA.NOW);
        ProgramA.load(database, imports);
        SystemAccess.run("test", () -> {
            String[] people = Objects.requireNonNull(jdbc.queryForObject(
                    "select v.session_id, v.patient_id, v.starts_at, p.external_id as person, t.external_id as therapist,"
                            + " n.display_name from schedule_session_patient v join patient p on p.id = v.patient_id"
                            + " join people_patient n on n.patient_id = p.id join episode e on e.id = v.episode_id"
                            + " and e.discharge_date is null join care_team_member m on m.episode_id = v.episode_id"
                            + " and m.kind = 'PRIMARY_THERAPIST' and m.to_date is null and m.from_date <= v.start_date"
                            + " join staff_member t on t.id = m.staff_id and t.id = v.facilitator_id where v.kind = 'GROUP'"
                            + " and v.session_status = 'SCHEDULED' and v.starts_at > ?"
                            + " order by v.starts_at, v.session_id, v.patient_id limit 1",
                    (row, number) -> {
                        session = row.getString("session_id");
                        patient = row.getString("patient_id");
                        name = row.getString("display_name");
                        start = row.getObject("starts_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
                        return new String[] {row.getString("person"), row.getString("therapist")};
                    },
                    LocalDateTime.ofInstant(ProgramA.NOW, ZoneOffset.UTC)));
            account("patient", Role.PATIENT, people[0]);
            account("therapist", Role.THERAPIST, people[1]);
            account("coordinator", Role.COORDINATOR, "C-01");
            jdbc.update(
                    "insert into care_session (id, created_at, external_id, kind, patient_id, episode_id, starts_at, ends_at,"
                            + " start_date, facilitator_id, status) select ?, now(6), 'FAM-1', 'FAMILY', e.patient_id, e.id,"
                            + " '2026-12-10 15:00', '2026-12-10 16:00', '2026-12-10', s.id, 'SCHEDULED' from episode e,"
                            + " staff_member s where e.patient_id = ? and e.discharge_date is null and s.external_id = ?",
                    family,
                    UUID.fromString(patient),
                    people[1]);
        });
    }

    private void account(String who, Role role, String person) {
        accounts.createWithPassword(
                new NewAccount(AccountId.next(), who + "@demo.test", Set.of(role), person), "steadier-demo", true);
    }

    @BeforeEach
    void beforeTheSession() {
        clock.set(start.minus(Duration.ofMinutes(30)));
    }

    @Test
    @Capability("S34")
    void aWordAheadIsSeenAndAnAbsenceWithoutOneIsCalled() {
        try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            phone.signIn("patient");
            press(phone, "I can.t come");
            phone.page.getByLabel("Why? (optional)").fill("My child is ill");
            press(phone, "Tell my team I can.t come");
            phone.page.getByText("Your team knows you can't come.").first().waitFor();
            phone.visit("patient");
            assertThat(phone.text()).contains("Your team knows you can't come.");
            phone.visit("patient/schedule/" + start.atZone(ProgramA.ZONE).toLocalDate());
        }
        try (Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            desk.signIn("therapist");
            desk.visit("therapist");
            assertThat(desk.text()).contains("Cannot come: " + name);
            desk.visit("therapist/sessions/" + session + "/attendance");
            assertThat(desk.text()).contains("Said ahead", "My child is ill");
        }
        comesAfterAll();
        clock.set(start.plus(Duration.ofMinutes(5)));
        try (Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            desk.signIn("therapist");
            desk.visit("therapist/sessions/" + session + "/attendance");
            String listed = name.substring(name.lastIndexOf(' ') + 1) + ", " + name.substring(0, name.lastIndexOf(' '));
            assertThat(desk.text()).contains("People in this session", listed);
            Locator row = desk.page.locator(".st-sheet", new Page.LocatorOptions().setHasText(listed));
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Absent"))
                    .click();
            row.locator("button[aria-pressed=true]").first().waitFor();
            desk.visit("therapist/tasks?show=all");
            press(desk, "Record attempt: " + name);
            desk.page.getByLabel("How", exactly()).selectOption("PHONE");
            desk.page.getByLabel("What came of it").selectOption("NO_ANSWER");
            press(desk, "Save attempt");
            desk.page.getByText("Tried once, last: no answer.").waitFor();
            press(desk, "Close: " + name);
            desk.page.getByLabel("Outcome").selectOption("NOT_REACHED");
            press(desk, "Close task");
            desk.page
                    .getByText("Closed.", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .waitFor();
            assertThat(desk.page
                            .locator("main .st-row", new Page.LocatorOptions().setHasText(name))
                            .count())
                    .isZero();
        }
    }

    private void comesAfterAll() {
        try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.DARK)) {
            phone.signIn("patient");
            press(phone, "I can come after all");
            phone.page.getByText("We look forward to seeing you.").first().waitFor();
            phone.visit("patient");
        }
    }

    @Test
    @Capability({"S16", "B17"})
    void aConsentIsSignedARelativeJoinsAndARevocationCountsAtOnce() {
        String consents = "therapist/patients/" + patient + "/consents";
        try (Browser desk = new Browser(port, Browser.DESKTOP, ColorScheme.LIGHT)) {
            desk.signIn("therapist");
            desk.visit(consents);
            desk.page.getByLabel("Prepare: Named people and purpose").click();
            desk.page.waitForURL("**/consents/*kind=SPECIFIC");
            desk.page.getByText("The text to sign").waitFor();
            desk.page.getByText("Add a contact").click();
            desk.page.getByLabel("Name", exactly()).fill("Dee Ames");
            desk.page.getByLabel("What they are to the person").selectOption("PARENT");
            press(desk, "Add contact");
            desk.page.getByLabel("Dee Ames, parent").waitFor();
            desk.page.getByLabel("Being here, and when").check();
            desk.page.getByLabel("Family sessions", exactly()).check();
            desk.page.getByLabel("Family sessions and support").check();
            press(desk, "After a day");
            desk.page.getByLabel("Last day").fill("2027-03-31");
            desk.page.getByText("Sign out and hand over").waitFor();
            desk.visit(desk.page.url().replaceAll(".*/therapist/", "therapist/"));
            assertThat(desk.text()).contains("This consent ends after March 31, 2027.");
            desk.visit("therapist/sessions/" + family + "/family");
            assertThat(desk.text()).contains("prepared and not signed yet");
            sign();
            desk.visit("therapist/sessions/" + family + "/family");
            press(desk, "Invite Dee Ames");
            desk.page.getByText("Dee Ames is invited.").waitFor();
            desk.visit("therapist/sessions/" + family + "/family");
            assertThat(desk.text()).contains("Allowed");
            takeBack();
            desk.visit("therapist/sessions/" + family + "/family");
            assertThat(desk.text()).contains("May not join as it stands. The consent was taken back.");
            desk.visit(consents);
            desk.page.getByLabel("To whom").selectOption("Dee Ames, parent");
            desk.page.getByLabel("Why", exactly()).selectOption("FAMILY_INVOLVEMENT");
            desk.page.getByLabel("Family sessions", exactly()).check();
            press(desk, "Check");
            desk.page.getByText("The consent was taken back.").waitFor();
            desk.visit("therapist/patients/" + patient);
        }
    }

    /** On the phone, by hand. */
    private void sign() {
        try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.DARK)) {
            phone.signIn("patient");
            phone.visit("patient/more");
            phone.visit("patient/consents");
            phone.page.getByText("Read and sign").click();
            phone.page.getByLabel("Your full name").fill(name);
            press(phone, "By hand");
            Locator canvas = phone.page.locator(".st-pad canvas");
            canvas.scrollIntoViewIfNeeded();
            BoundingBox box = Objects.requireNonNull(canvas.boundingBox());
            Mouse mouse = phone.page.mouse();
            mouse.move(box.x + 30, box.y + box.height / 2);
            mouse.down();
            mouse.move(box.x + 120, box.y + 20, new Mouse.MoveOptions().setSteps(6));
            mouse.move(box.x + 200, box.y + box.height - 20, new Mouse.MoveOptions().setSteps(6));
            mouse.up();
            press(phone, "Sign");
            phone.page.locator("img.st-signature").waitFor();
            phone.visit(phone.page.url().replaceAll(".*/patient/", "patient/"));
            assertThat(phone.text()).contains("Signed by hand on screen");
        }
    }

    private void takeBack() {
        try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            phone.signIn("patient");
            phone.visit("patient/consents");
            phone.page
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Read").setExact(true))
                    .click();
            press(phone, "Take it back");
            press(phone, "Yes, take it back");
            phone.page.getByText("Taken back", exactlyText()).first().waitFor();
        }
    }

    @Test
    void everyPageHoldsOnAPhoneAndAtADesk() {
        for (int width : new int[] {Browser.PHONE, Browser.DESKTOP}) {
            ColorScheme colours = width == Browser.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT;
            try (Browser browser = new Browser(port, width, colours)) {
                browser.signIn("therapist");
                browser.visit("therapist");
                browser.visit("therapist/tasks");
                browser.visit("therapist/patients/" + patient + "/consents");
                browser.visit("therapist/patients/" + patient + "/consents/" + UUID.randomUUID() + "?kind=TPO");
                browser.visit("therapist/sessions/" + family + "/family");
            }
            try (Browser browser = new Browser(port, width, colours)) {
                browser.signIn("coordinator");
                browser.visit("coordinator/tasks");
                browser.visit("coordinator/patients/" + patient + "/consents");
            }
            try (Browser browser = new Browser(port, width, colours)) {
                browser.signIn("patient");
                browser.visit("patient");
                browser.visit("patient/schedule");
                browser.visit("patient/consents");
            }
        }
    }

    private static void press(Browser browser, String words) {
        browser.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + words + "(:|$)")))
                .first()
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactlyText() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
