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
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many taps attendance takes for ten members with two exceptions, counted in a real browser on a tablet. */
@SteadierBrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttendanceTapsIT {

    private static final int TABLET = 820;
    private static final int MEMBERS = 10;
    private static final int MOST = 6;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

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
    private int taps;

    /** A group of ten, twenty minutes after it began. */
    @BeforeAll
    void tenMembers() {
        ProgramA.load(database, imports);
        SystemAccess.run("test", () -> {
            accounts.createWithPassword(
                    new NewAccount(AccountId.next(), "therapist@demo.test", Set.of(Role.THERAPIST), "T-04"),
                    "steadier-demo",
                    true);
            session = Objects.requireNonNull(jdbc.queryForObject(
                    "select s.id from care_session s join care_group g on g.id = s.group_id where g.external_id = 'GRP-ES'"
                            + " and s.start_date = ?",
                    String.class,
                    MONDAY));
            List<@Nullable UUID> others = jdbc.queryForList(
                    "select e.id from episode e where e.admission_date <= '2026-11-20' and (e.discharge_date is null or"
                            + " e.discharge_date > '2026-11-30') and e.patient_id not in (select patient_id from"
                            + " schedule_session_patient where session_id = ?) order by e.external_id",
                    UUID.class,
                    UUID.fromString(session));
            int missing = MEMBERS - count();
            for (@Nullable UUID episode : others.subList(0, missing)) {
                jdbc.update(
                        "insert into group_membership (id, created_at, group_id, episode_id, patient_id, from_date)"
                                + " select ?, utc_timestamp(6), g.id, e.id, e.patient_id, '2026-11-21' from care_group g,"
                                + " episode e where g.external_id = 'GRP-ES' and e.id = ?",
                        TypedId.nextValue(),
                        episode);
            }
            assertThat(count()).isEqualTo(MEMBERS);
        });
        clock.set(MONDAY.atTime(LocalTime.of(19, 35)).atZone(ProgramA.ZONE).toInstant());
    }

    @BeforeEach
    void nothingRecorded() {
        SystemAccess.run("test", () -> {
            jdbc.update("delete from attendance where session_id = ?", UUID.fromString(session));
            jdbc.update("update care_session set status = 'SCHEDULED' where id = ?", UUID.fromString(session));
        });
    }

    private int count() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from schedule_session_patient where session_id = ?",
                Integer.class,
                UUID.fromString(session)));
    }

    @Test
    @Capability({"B02", "S33"})
    void tenMembersWithTwoExceptionsTakeAtMostSixTaps() {
        clock.set(MONDAY.atTime(LocalTime.of(19, 35)).atZone(ProgramA.ZONE).toInstant());
        try (Browser browser = new Browser(port, TABLET, ColorScheme.LIGHT)) {
            browser.signIn("therapist");
            browser.page.waitForURL("**/therapist");
            tap(browser.page
                    .locator("main a[href*='" + session + "/attendance']")
                    .first());
            heading(browser, MEMBERS + " not recorded");
            tap(browser.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All present"))
                    .first());
            heading(browser, MEMBERS + " here");
            tap(button(browser, 1, "Late"));
            heading(browser, MEMBERS - 1 + " here, 1 late");
            tap(button(browser, 4, "Absent"));
            heading(browser, MEMBERS - 2 + " here, 1 late, 1 absent");
            int attendance = taps;
            int rated = 0;
            for (int person = 0; person < MEMBERS; person++) {
                if (person != 4) {
                    tap(button(browser, person, "3"));
                    browser.page
                            .locator(".st-sheet")
                            .nth(person)
                            .locator("button[aria-pressed=true]", new Locator.LocatorOptions().setHasText("3"))
                            .waitFor();
                    rated++;
                }
            }
            System.out.printf(
                    "Attendance of %d members with 2 exceptions, from Today: %d taps; taking part: %d taps for %d people%n",
                    MEMBERS, attendance, taps - attendance, rated);
            assertThat(attendance).isLessThanOrEqualTo(MOST);
            assertThat(taps - attendance).isEqualTo(rated);
        }
    }

    @Test
    @Capability("B02")
    void twoBrowsersOnOneSheetKeepBothTheirRows() {
        clock.set(MONDAY.atTime(LocalTime.of(19, 35)).atZone(ProgramA.ZONE).toInstant());
        try (Browser one = new Browser(port, TABLET, ColorScheme.LIGHT);
                Browser other = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
            for (Browser browser : List.of(one, other)) {
                browser.signIn("therapist");
                browser.open("therapist/sessions/" + session + "/attendance");
                heading(browser, MEMBERS + " not recorded");
            }
            button(one, 0, "Absent").click();
            heading(one, "1 absent, " + (MEMBERS - 1) + " not recorded");
            button(other, 1, "Late").click();
            heading(other, "1 late, 1 absent, " + (MEMBERS - 2) + " not recorded");
            button(one, 2, "Present").click();
            heading(one, "1 here, 1 late, 1 absent, " + (MEMBERS - 3) + " not recorded");
        }
    }

    @Test
    @Capability("S33")
    void theSheetIsTakenWithTheKeyboard() {
        clock.set(MONDAY.atTime(LocalTime.of(19, 40)).atZone(ProgramA.ZONE).toInstant());
        try (Browser browser = new Browser(port, Browser.DESKTOP, ColorScheme.DARK)) {
            browser.signIn("therapist");
            browser.visit("therapist/sessions/" + session + "/attendance");
            button(browser, 0, "Present").focus();
            browser.page.keyboard().press("ArrowDown");
            browser.page.keyboard().press("ArrowDown");
            browser.page.keyboard().press("e");
            browser.page
                    .locator(".st-sheet")
                    .nth(2)
                    .locator("button[aria-pressed=true]", new Locator.LocatorOptions().setHasText("Left early"))
                    .waitFor();
            browser.page.keyboard().press("2");
            browser.page
                    .locator(".st-sheet")
                    .nth(2)
                    .locator("button[aria-pressed=true]", new Locator.LocatorOptions().setHasText("2"))
                    .waitFor();
            browser.visit("therapist/sessions/" + session + "/sign-in");
            browser.visit("therapist/day-sheet?on=" + MONDAY);
            assertThat(browser.text()).contains("Evening skills", MEMBERS + " people expected");
        }
    }

    private void tap(Locator where) {
        where.click();
        taps++;
    }

    private static Locator button(Browser browser, int person, String words) {
        return browser.page
                .locator(".st-sheet")
                .nth(person)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    private static void heading(Browser browser, String words) {
        browser.page
                .locator("main h1", new Page.LocatorOptions().setHasText(words))
                .waitFor();
        assertThat(browser.page.locator("main h1").innerText()).isEqualTo(words);
    }
}
