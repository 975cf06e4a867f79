package app.steadier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal and its database are killed under a person's hand: help is still there, and the press says that it was not heard. */
class HelpSurvivesIT {

    /** When the kill comes, in milliseconds before or after the press: from surely before to surely after it is stored. */
    private static final int[] KILLS = {-150, -40, -10, 0, 10, 25, 60, 2_000};

    private static final int BEFORE = 200;

    @TempDir
    Path data;

    @Test
    @Capability({"B12", "S40"})
    void helpWorksWithoutThePortal() throws IOException, InterruptedException {
        try (RunningPortal portal = new RunningPortal(data);
                Browser phone = new Browser(portal.port, Browser.PHONE, ColorScheme.LIGHT)) {
            phone.signIn("patient");
            phone.visit("help");
            assertThat(phone.text()).contains("Call 988", "555-0142", "My safety plan");
            phone.visit("patient/not-safe");
            phone.page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            phone.page.waitForFunction(
                    "async () => !!(await caches.match(new URL('offline?language=en', document.baseURI).href))");
            portal.kill();
            phone.page.locator(".st-press").click();
            phone.page.getByText("Please call now").waitFor();
            assertThat(phone.text()).contains("may not have come through", "Call 988", "555-0142");
            for (String page : new String[] {"help", "patient", "patient/schedule", "login"}) {
                phone.open(page);
                assertThat(phone.text())
                        .as(page)
                        .contains("We can't reach the program's page right now.", "Call 988", "Call 911", "555-0142")
                        .doesNotContain("My safety plan");
                Object over = phone.page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(((Number) over).intValue()).isLessThanOrEqualTo(0);
                assertThat(phone.page.locator(".st-way").first().evaluate("way => getComputedStyle(way).borderRadius"))
                        .as("in the product's clothes")
                        .isEqualTo("16px");
            }
        }
    }

    /** Pressed at the moment of the kill: stored and said so, or told to call. Never neither, never "told" and not stored. */
    @Test
    @Capability("B12")
    void aPressAtTheMomentOfAKillIsNeverSilent() throws IOException, InterruptedException, SQLException {
        List<String> told = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (int millis : KILLS) {
            try (RunningPortal portal = new RunningPortal(data);
                    Browser phone = new Browser(portal.port, Browser.PHONE, ColorScheme.LIGHT)) {
                phone.signIn("patient");
                phone.open("patient/not-safe");
                String press = phone.page.locator("[name=press]").inputValue();
                CompletableFuture<Void> killed = CompletableFuture.runAsync(
                        () -> killQuietly(portal),
                        CompletableFuture.delayedExecutor(BEFORE + millis, TimeUnit.MILLISECONDS));
                Thread.sleep(BEFORE);
                phone.page.evaluate("document.querySelector('.st-press').click()");
                killed.join();
                phone.page.waitForSelector("#told:not([hidden]), #missed:not([hidden])");
                assertThat(phone.text()).contains("Call 988", "555-0142");
                (phone.page.locator("#told").isVisible() ? told : missed).add(press);
            }
        }
        try (RunningPortal portal = new RunningPortal(data);
                Connection connection = portal.connect()) {
            long lost = told.size() - stored(connection, told);
            System.out.printf(
                    "kills %d: said told %d (lost %d), told to call %d (of these stored %d), neither 0%n",
                    KILLS.length, told.size(), lost, missed.size(), stored(connection, missed));
            assertThat(lost).isZero();
            assertThat(told.size() + missed.size()).isEqualTo(KILLS.length);
            assertThat(missed).as("the kills hit someone").isNotEmpty();
            assertThat(told).as("and not everyone").isNotEmpty();
        }
    }

    private static void killQuietly(RunningPortal portal) {
        try {
            portal.kill();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static long stored(Connection connection, List<String> presses) throws SQLException {
        long stored = 0;
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from safety_alert_step s where s.id = ? and exists (select 1 from safety_notice n"
                        + " where n.step_id = s.id)")) {
            for (String press : presses) {
                statement.setString(1, press);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    stored += rows.getInt(1);
                }
            }
        }
        return stored;
    }
}
