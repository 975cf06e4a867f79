package app.steadier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One person's browser: signs in, opens pages, and complains about console errors, overflow and axe violations. */
final class Browser implements AutoCloseable {

    static final int PHONE = 390;
    static final int DESKTOP = 1440;

    private final Playwright playwright;
    private final BrowserContext context;
    private final String base;
    private final List<String> errors = new ArrayList<>();
    final Page page;

    /** Text twice as large as the browser's own. */
    static final String LARGE_TEXT = "--blink-settings=defaultFontSize=32";

    /** @param further switches of the browser */
    Browser(int port, int width, ColorScheme colours, String... further) {
        base = "http://127.0.0.1:" + port + "/";
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(Stream.concat(
                                        Stream.of("--no-sandbox", "--disable-gpu", "--disable-quic"),
                                        Arrays.stream(further))
                                .toList()));
        context = chromium.newContext(new NewContextOptions()
                .setViewportSize(width, width < 800 ? 844 : 900)
                .setLocale("en-US")
                .setColorScheme(colours));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    void signIn(String who) {
        page.navigate(base + "login");
        page.locator("[name=username]").fill(who + "@demo.test");
        page.locator("[name=password]").fill("steadier-demo");
        page.locator("button[type=submit]").click();
        page.waitForURL(address -> !address.contains("/login"));
        page.waitForSelector("main h1");
    }

    /** Opens a page and holds it to the rules of every screen. */
    void visit(String path) {
        assertThat(open(path)).as(path).isEqualTo(200);
        settle();
        assertThat(errors).as("console of %s", path).isEmpty();
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue()).as("overflow of %s", path).isLessThanOrEqualTo(0);
        assertThat(violations()).as("accessibility of %s", path).isEmpty();
    }

    /** Status that an address answers with. */
    int open(String path) {
        Response response = page.navigate(base + path);
        return response.status();
    }

    String text() {
        return page.locator("main").innerText();
    }

    void forgetErrors() {
        errors.clear();
    }

    private void settle() {
        page.waitForSelector("main h1");
        page.waitForTimeout(700);
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .exclude("vaadin-commercial-banner")
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().getFirst().getTarget() + " "
                                + rule.getNodes().getFirst().getFailureSummary())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
