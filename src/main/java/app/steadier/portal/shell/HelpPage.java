package app.steadier.portal.shell;

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
        Document page = PlainPage.begin(request, locale, Text.in(locale, "shell.help"));
        Element body = page.body().addClass("st-plain");
        Element top = body.appendElement("header");
        Element back = top.appendElement("a").addClass("st-button text").attr("href", "./");
        PlainPage.icon(back, Glyph.LEFT);
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

    private static Element way(Element main, Locale locale, String key, String href, Glyph glyph, Object... words) {
        Element way = main.appendElement("a").addClass("st-way").attr("href", href);
        PlainPage.icon(way, glyph).addClass("st-icon-large");
        Element text = way.appendElement("span");
        text.appendElement("strong").text(Text.in(locale, "help." + key + ".title", words));
        text.appendText(Text.in(locale, "help." + key + ".text"));
        return way;
    }
}
