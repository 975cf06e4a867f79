package app.steadier.portal.shell;

import com.vaadin.flow.component.page.ColorScheme;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Help now: plain HTML without scripts, for anyone, signed in or not. */
@RestController
@ConditionalOnWebApplication
class HelpPage {

    private final boolean demo;
    private final String phone;

    /** @param phone the program's own number; its card is left out when there is none */
    HelpPage(@Value("${steadier.demo:false}") boolean demo, @Value("${steadier.phone:}") String phone) {
        this.demo = demo;
        this.phone = phone;
    }

    @GetMapping(path = "/help", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String help(HttpServletRequest request) {
        Locale locale = Preferences.language(request);
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        ColorScheme.Value colours = Preferences.colours(request);
        page.getElementsByTag("html")
                .attr("lang", locale.getLanguage())
                .attr("data-portal", "patient")
                .attr("style", "color-scheme: " + colours.getValue());
        head(page.head(), locale);
        Element body = page.body().addClass("st-plain");
        Element top = body.appendElement("header");
        Element back = top.appendElement("a").addClass("st-button text").attr("href", "./");
        icon(back, Glyph.LEFT);
        back.appendText(Text.in(locale, "help.back"));
        Element main = body.appendElement("main").attr("id", "main");
        if (demo) {
            main.appendElement("p").addClass("st-demo").text(Text.in(locale, "shell.demo"));
        }
        main.appendElement("h1").text(Text.in(locale, "help.heading"));
        main.appendElement("p").addClass("st-muted").text(Text.in(locale, "help.intro"));
        way(main, locale, "call", "tel:988", Glyph.PHONE).addClass("first");
        way(main, locale, "text", "sms:988", Glyph.CHAT);
        way(main, locale, "danger", "tel:911", Glyph.ALERT);
        if (!phone.isBlank()) {
            way(main, locale, "clinic", "tel:" + phone.replaceAll("[^0-9+]", ""), Glyph.PHONE, phone);
        }
        main.appendElement("p").addClass("st-muted st-small").text(Text.in(locale, "help.always"));
        return page.outerHtml();
    }

    private static void head(Element head, Locale locale) {
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("title").text(Text.in(locale, "shell.help") + " - Steadier");
        head.appendElement("link").attr("rel", "icon").attr("href", "icons/steadier.svg");
        for (String style : new String[] {"tokens.css", "styles/icons.css", "styles.css"}) {
            head.appendElement("link").attr("rel", "stylesheet").attr("href", style);
        }
    }

    private static Element way(Element main, Locale locale, String key, String href, Glyph glyph, Object... words) {
        Element way = main.appendElement("a").addClass("st-way").attr("href", href);
        icon(way, glyph).addClass("st-icon-large");
        Element text = way.appendElement("span");
        text.appendElement("strong").text(Text.in(locale, "help." + key + ".title", words));
        text.appendText(Text.in(locale, "help." + key + ".text"));
        return way;
    }

    private static Element icon(Element parent, Glyph glyph) {
        return parent.appendElement("span")
                .addClass("st-icon")
                .addClass(glyph.styleClass())
                .attr("aria-hidden", "true");
    }
}
