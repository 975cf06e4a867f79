package app.steadier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.steadier.Capability;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal and its database are killed under a person's hand: help is still there, and the press says that it was not heard. */
class HelpSurvivesIT {

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
}
