package app.steadier.portal.shell;

import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Help now: plain HTML without scripts, for anyone, signed in or not. And whether the portal is up. */
@RestController
@ConditionalOnWebApplication
class HelpPage {

    @GetMapping(path = "/help", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String help(Locale browser) {
        Locale locale = "es".equals(browser.getLanguage()) ? Locale.of("es") : Locale.US;
        StringBuilder cards = new StringBuilder();
        for (String card : new String[] {"call", "text", "danger", "clinic"}) {
            String link = Text.in(locale, "help." + card + ".link");
            cards.append("<section class=\"st-card\"><h2>")
                    .append(Text.in(locale, "help." + card + ".title"))
                    .append("</h2><p>")
                    .append(Text.in(locale, "help." + card + ".text"))
                    .append("</p>")
                    .append(
                            link.isEmpty()
                                    ? ""
                                    : "<a class=\"st-button primary\" href=\"" + link + "\">"
                                            + Text.in(locale, "help." + card + ".act") + "</a>")
                    .append("</section>");
        }
        return """
                <!doctype html><html lang="%s" data-portal="patient"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s - Steadier</title>
                <link rel="icon" href="icons/steadier.svg"><link rel="stylesheet" href="tokens.css">
                <link rel="stylesheet" href="styles.css"></head><body class="st-public"><main class="st-sign-in" id="main">
                <h1>%s</h1><p>%s</p>%s<a class="st-link" href="./">%s</a></main></body></html>
                """.formatted(
                        locale.getLanguage(),
                        Text.in(locale, "shell.help"),
                        Text.in(locale, "help.heading"),
                        Text.in(locale, "help.intro"),
                        cards,
                        Text.in(locale, "help.back"));
    }
}
