package app.steadier.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a browser shows while the portal does not answer (offline.js keeps it): whom to call, and that the last press may not
 * have come through. The same for everyone; nothing of a person is on it.
 */
@RestController
@ConditionalOnWebApplication
class OfflinePage {

    private final Numbers numbers;

    OfflinePage(Numbers numbers) {
        this.numbers = numbers;
    }

    /** @param language of the browser that keeps it */
    @GetMapping("/offline")
    ResponseEntity<String> offline(@RequestParam(defaultValue = "en") String language, HttpServletRequest request) {
        Locale locale = Text.language(language);
        Document page = PlainPage.begin(request, locale, Text.in(locale, "alert.offline"));
        PlainPage.base(page, request);
        Element body = page.body().addClass("st-plain");
        body.appendElement("header");
        Element main = body.appendElement("main").attr("id", "main");
        main.appendElement("h1").text(Text.in(locale, "help.heading"));
        main.appendElement("p").addClass("st-strong").text(Text.in(locale, "alert.offline.text"));
        main.appendElement("p").addClass("st-muted").text(Text.in(locale, "alert.offline.sent"));
        numbers.into(main, locale);
        main.appendElement("a")
                .addClass("st-button big")
                .attr("href", "./")
                .text(Text.in(locale, "alert.offline.again"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .body(page.outerHtml());
    }
}
