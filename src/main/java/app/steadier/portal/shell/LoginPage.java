package app.steadier.portal.shell;

import app.steadier.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sign-in: a plain form of plain HTML, so that password managers work, the first letter typed is never lost, and what
 * is typed belongs to the browser alone.
 */
@RestController
@ConditionalOnWebApplication
class LoginPage {

    private static final List<String> DEMONSTRATION =
            List.of("patient", "therapist", "prescriber", "coordinator", "admin");
    private static final String DEMONSTRATION_PASSWORD = "steadier-demo";

    private final boolean demo;

    LoginPage(@Value("${steadier.demo:false}") boolean demo) {
        this.demo = demo;
    }

    /**
     * @param told what has just happened: {@code error}, {@code out} or {@code set}
     * @param token goes into the form; without it the answer would be refused
     */
    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> login(
            @RequestParam Map<String, String> told,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn person = Preferences.signedIn();
        if (person != null) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(RootView.home(person)))
                    .build();
        }
        Locale locale = Preferences.language(request);
        String chosen = told.get("language");
        if (chosen != null) {
            locale = Text.language(chosen);
            Preferences.remember(locale, request, response);
        }
        Document page = PlainPage.begin(request, locale, Text.in(locale, "login.title"));
        page.head().appendElement("script").attr("src", "scripts/shell.js").attr("defer", true);
        Element body = page.body().addClass("st-entry");
        words(body, locale);
        Element side = body.appendElement("div").addClass("st-entry-form");
        bar(side, locale);
        main(side, locale, told, token);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page.outerHtml());
    }

    /** The calm half of a wide window; says nothing that is not said beside it. */
    private static void words(Element body, Locale locale) {
        Element words = body.appendElement("div").addClass("st-entry-words").attr("aria-hidden", "true");
        Element brand = words.appendElement("div").addClass("st-brand");
        brand.appendElement("span").addClass("st-mark");
        brand.appendElement("span").text("Steadier");
        Element middle = words.appendElement("div");
        middle.appendElement("p").addClass("st-slogan").text(Text.in(locale, "login.slogan"));
        middle.appendElement("span").addClass("st-calm");
        words.appendElement("p").text(Text.in(locale, "login.program"));
    }

    private static void bar(Element side, Locale locale) {
        Element bar = side.appendElement("header").addClass("st-bar");
        bar.appendElement("a").addClass("st-skip").attr("href", "#main").text(Text.in(locale, "shell.skip"));
        Element brand = bar.appendElement("a").addClass("st-brand").attr("href", "login");
        brand.attr("aria-label", Text.in(locale, "shell.home"));
        brand.appendElement("span").addClass("st-mark");
        brand.appendElement("span").addClass("st-brand-name").text("Steadier");
        Element help = bar.appendElement("a").addClass("st-help").attr("href", "help");
        PlainPage.icon(help, Glyph.RING);
        help.appendElement("span").text(Text.in(locale, "shell.help"));
    }

    private void main(Element side, Locale locale, Map<String, String> told, CsrfToken token) {
        Element main = side.appendElement("main").attr("id", "main").attr("tabindex", "-1");
        if (demo) {
            main.appendElement("p").addClass("st-demo").text(Text.in(locale, "shell.demo"));
        }
        main.appendElement("h1").text(Text.in(locale, "login.heading"));
        main.appendElement("p").addClass("st-muted").text(Text.in(locale, "login.for"));
        if (told.containsKey("out") || told.containsKey("set")) {
            Element saved =
                    main.appendElement("div").addClass("st-line st-saved").attr("role", "status");
            PlainPage.icon(saved, Glyph.CHECK);
            saved.appendElement("span").text(Text.in(locale, told.containsKey("out") ? "login.out" : "login.set"));
        }
        form(main, locale, told.containsKey("error"), token);
        if (demo) {
            demonstrationAccounts(main, locale);
        }
        Element trouble = main.appendElement("details");
        trouble.appendElement("summary").text(Text.in(locale, "login.trouble"));
        trouble.appendElement("p").addClass("st-small").text(Text.in(locale, "login.trouble.text"));
        boolean spanish = locale.equals(Text.SPANISH);
        Element language = main.appendElement("a")
                .addClass("st-button text")
                .attr("href", "login?language=" + (spanish ? "en" : "es"))
                .attr("lang", spanish ? "en" : "es");
        PlainPage.icon(language, Glyph.GLOBE);
        language.appendElement("span").text(Text.in(locale, "shell.otherLanguage"));
        main.appendElement("p").addClass("st-muted st-small").text(Text.in(locale, "login.quiet"));
    }

    private static void form(Element main, Locale locale, boolean wrong, CsrfToken token) {
        Element form = main.appendElement("form").attr("method", "post").attr("action", "login");
        Element email = field(form, "username", "email", "username", Text.in(locale, "login.email"));
        email.attr("autofocus", true);
        Element password = field(form, "password", "password", "current-password", Text.in(locale, "login.password"));
        Element box = password.parent();
        if (box != null) {
            Element show = box.appendElement("button")
                    .addClass("st-button text")
                    .attr("type", "button")
                    .attr("data-shows", "password")
                    .attr("aria-pressed", "false");
            PlainPage.icon(show, Glyph.EYE);
            show.appendElement("span").text(Text.in(locale, "login.show"));
        }
        if (wrong) {
            password.attr("aria-describedby", "wrong");
            Element message = form.appendElement("div")
                    .addClass("st-message")
                    .attr("id", "wrong")
                    .attr("role", "alert");
            PlainPage.icon(message, Glyph.ALERT);
            message.appendElement("span").text(Text.in(locale, "login.wrong"));
        }
        form.appendElement("button")
                .addClass("st-button primary big")
                .attr("type", "submit")
                .text(Text.in(locale, "login.enter"));
        form.appendElement("input")
                .attr("type", "hidden")
                .attr("name", token.getParameterName())
                .attr("value", token.getToken());
    }

    private static Element field(Element form, String name, String type, String autocomplete, String words) {
        Element field = form.appendElement("div").addClass("st-field");
        field.appendElement("label").attr("for", name).text(words);
        return field.appendElement("div")
                .addClass("st-input")
                .appendElement("input")
                .attr("id", name)
                .attr("type", type)
                .attr("name", name)
                .attr("autocomplete", autocomplete)
                .attr("autocapitalize", "none")
                .attr("required", true);
    }

    /** One tap fills the form and signs in; the script of the page does it. */
    private static void demonstrationAccounts(Element main, Locale locale) {
        Element box = main.appendElement("div").addClass("st-card st-flat");
        box.appendElement("p").addClass("st-muted st-small").text(Text.in(locale, "login.demo"));
        Element buttons = box.appendElement("div").addClass("st-accounts");
        for (String who : DEMONSTRATION) {
            buttons.appendElement("button")
                    .addClass("st-button")
                    .attr("type", "button")
                    .attr("data-user", who + "@demo.test")
                    .attr("data-password", DEMONSTRATION_PASSWORD)
                    .text(Text.in(locale, "login.demo." + who));
        }
    }
}
