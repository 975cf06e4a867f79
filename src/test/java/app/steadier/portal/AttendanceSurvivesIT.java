package app.steadier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A therapist takes attendance on a tablet while the machine fails: what the page has said is there afterwards. */
class AttendanceSurvivesIT {

    private static final int TABLET = 820;

    @TempDir
    Path data;

    @Test
    @Capability({"B02", "S18"})
    void whatThePageSaysIsThereAfterAKillAndAfterARestart() throws IOException, InterruptedException, SQLException {
        String path;
        int people;
        try (RunningPortal portal = new RunningPortal(data)) {
            path = "therapist/sessions/" + sessionWithoutAttendance(portal) + "/attendance";
            try (Browser browser = new Browser(portal.port, TABLET, ColorScheme.LIGHT)) {
                browser.signIn("therapist");
                browser.visit(path);
                people = browser.page.locator(".st-sheet").count();
                assertThat(people).isGreaterThan(2);
                says(browser, people + " not recorded");
                browser.page
                        .getByRole(AriaRole.BUTTON, named("All present"))
                        .first()
                        .click();
                says(browser, people + " here");
                tap(browser, 0, "Absent");
                says(browser, people - 1 + " here, 1 absent");
                portal.kill();
            }
        }
        try (RunningPortal portal = new RunningPortal(data);
                Browser browser = new Browser(portal.port, TABLET, ColorScheme.LIGHT)) {
            browser.signIn("therapist");
            browser.visit(path);
            says(browser, people - 1 + " here, 1 absent");
            tap(browser, 1, "3");
            browser.page.waitForSelector("vaadin-notification-card");
            portal.stop();
        }
        try (RunningPortal portal = new RunningPortal(data);
                Browser browser = new Browser(portal.port, TABLET, ColorScheme.LIGHT)) {
            browser.signIn("therapist");
            browser.visit(path);
            says(browser, people - 1 + " here, 1 absent");
            assertThat(pressed(browser, 0)).contains("Absent");
            assertThat(pressed(browser, 1)).contains("Present", "3");
        }
    }

    private static void tap(Browser browser, int person, String words) {
        browser.page
                .locator(".st-sheet")
                .nth(person)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private static java.util.List<String> pressed(Browser browser, int person) {
        return browser.page
                .locator(".st-sheet")
                .nth(person)
                .locator("button[aria-pressed=true]")
                .allInnerTexts();
    }

    private static void says(Browser browser, String heading) {
        browser.page
                .locator("main h1", new com.microsoft.playwright.Page.LocatorOptions().setHasText(heading))
                .waitFor();
        assertThat(browser.page.locator("main h1").innerText()).isEqualTo(heading);
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions named(String words) {
        return new com.microsoft.playwright.Page.GetByRoleOptions().setName(words);
    }

    /** The last session of the therapist's group, as it was before anyone took attendance. */
    private static String sessionWithoutAttendance(RunningPortal portal) throws IOException, SQLException {
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement()) {
            String session;
            try (ResultSet rows = statement.executeQuery(
                    "select s.id from care_session s join care_group g on g.id = s.group_id"
                            + " where g.external_id = 'GRP-ES' and s.status = 'HELD' order by s.starts_at desc limit 1")) {
                assertThat(rows.next()).isTrue();
                session = rows.getString(1);
            }
            statement.executeUpdate("delete from attendance where session_id = '" + session + "'");
            statement.executeUpdate("update care_session set status = 'SCHEDULED' where id = '" + session + "'");
            return session;
        }
    }
}
