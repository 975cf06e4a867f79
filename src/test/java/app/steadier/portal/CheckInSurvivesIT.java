package app.steadier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed between two questions, and again while a tap is on its way: no answer is lost, none counts twice. */
class CheckInSurvivesIT {

    private static final int LONG = 90_000;

    @TempDir
    Path data;

    @Test
    @Capability("S37")
    void noAnswerIsLostAndNoneCountsTwice() throws IOException, InterruptedException, SQLException {
        int port;
        try (RunningPortal portal = new RunningPortal(data)) {
            port = portal.port;
            emptyDay(portal);
            try (Browser phone = new Browser(port, Browser.PHONE, ColorScheme.LIGHT)) {
                phone.signIn("patient");
                phone.visit("patient/check-in");
                tile(phone, "6");
                heading(phone, "worry");
                portal.kill();
                tile(phone, "4");
                phone.page.getByText("Not saved yet.").waitFor();
                phone.page.waitForTimeout(3_000);
                assertThat(phone.page.getByText("Not saved yet.").isVisible()).isTrue();
                try (RunningPortal again = new RunningPortal(data, port)) {
                    backIn(phone);
                    heading(phone, "thinking");
                    assertThat(phone.page.getByText("Not saved yet.").isVisible())
                            .isFalse();
                    phone.page.evaluate("document.querySelectorAll('.st-taps > button')[3].click()");
                    again.kill();
                }
                try (RunningPortal third = new RunningPortal(data, port)) {
                    phone.page.reload();
                    backIn(phone);
                    heading(phone, "sleep");
                    assertThat(stored(third)).containsExactly("ANXIETY 4", "CLEAR_THINKING 3", "MOOD 6");
                    tile(phone, "7");
                    phone.page
                            .locator("main h1", new Page.LocatorOptions().setHasNotText("sleep"))
                            .waitFor();
                    assertThat(stored(third))
                            .containsExactly("ANXIETY 4", "CLEAR_THINKING 3", "MOOD 6", "SLEEP_HOURS 7");
                }
            }
        }
    }

    /** The session is gone with the server: sign in once more, the tap that waits goes out by itself. */
    private static void backIn(Browser phone) {
        phone.page.waitForURL(address -> address.contains("/login"), new Page.WaitForURLOptions().setTimeout(LONG));
        phone.page.locator("[name=username]").fill("patient@demo.test");
        phone.page.locator("[name=password]").fill("steadier-demo");
        phone.page.locator("button[type=submit]").click();
        phone.page.waitForURL(address -> !address.contains("/login"));
    }

    private static void tile(Browser phone, String value) {
        phone.page
                .locator(".st-taps > button")
                .getByText(value, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void heading(Browser phone, String word) {
        phone.page
                .locator("main h1", new Page.LocatorOptions().setHasText(word))
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(LONG));
    }

    /** Every tap of the day as it was stored, one line each: a tap that counted twice stands there twice. */
    private static List<String> stored(RunningPortal portal) throws IOException, SQLException {
        List<String> taps = new java.util.ArrayList<>();
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select a.question, cast(a.value as int) as value from check_in_answer a join check_in c"
                                + " on c.id = a.check_in_id join account o on o.patient_id = c.patient_id"
                                + " where o.email = 'patient@demo.test' and c.day >= current_date - interval 1 day"
                                + " and a.created_at > now() - interval 30 minute order by a.question, a.change_no")) {
            while (rows.next()) {
                taps.add(rows.getString(1) + " " + rows.getInt(2));
            }
        }
        return taps;
    }

    /** The demonstration's answers of today, if there are any, are those of yesterday's yesterday. */
    private static void emptyDay(RunningPortal portal) throws IOException, SQLException {
        try (Connection connection = portal.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update check_in c join account o on o.patient_id = c.patient_id"
                    + " set c.mood = null, c.anxiety = null, c.craving = null, c.clear_thinking = null, c.sleep_hours = null"
                    + " where o.email = 'patient@demo.test' and c.day >= current_date");
        }
    }
}
