package app.steadier.portal.shell;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whom to call now: the crisis line, the emergency number, the program. Needs neither database nor session. */
@Component
class Numbers {

    private final String phone;

    /** @param phone the program's own number; its card is left out when there is none */
    Numbers(@Value("${steadier.phone:}") String phone) {
        this.phone = phone;
    }

    /** Puts one large link for each under each other. */
    void into(Element parent, Locale locale) {
        way(parent, locale, "call", "tel:988", Glyph.PHONE).addClass("first");
        way(parent, locale, "text", "sms:988", Glyph.CHAT);
        way(parent, locale, "danger", "tel:911", Glyph.ALERT);
        if (!phone.isBlank()) {
            way(parent, locale, "clinic", dial(phone), Glyph.PHONE, phone);
        }
    }

    /** A link that dials. */
    static String dial(String number) {
        return "tel:" + number.replaceAll("[^0-9+]", "");
    }

    private static Element way(
            Element parent, Locale locale, String key, String href, Glyph glyph, Object... arguments) {
        return way(
                parent,
                href,
                glyph,
                Text.in(locale, "help." + key + ".title", arguments),
                Text.in(locale, "help." + key + ".text"));
    }

    /** A large link: what it does, and a line under it. */
    static Element way(Element parent, String href, Glyph glyph, String title, String under) {
        Element way = parent.appendElement("a").addClass("st-way").attr("href", href);
        PlainPage.icon(way, glyph).addClass("st-icon-large");
        Element text = way.appendElement("span");
        text.appendElement("strong").text(title);
        text.appendText(under);
        return way;
    }
}
