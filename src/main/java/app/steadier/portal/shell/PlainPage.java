package app.steadier.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** Plain HTML in the product's clothes: for pages that must stand before, or without, the framework's client. */
final class PlainPage {

    private static final String[] STYLES = {"tokens.css", "styles/icons.css", "styles.css", "styles/safety.css"};

    private PlainPage() {}

    /** An empty page with its title, in the reader's language and colours, at a patient's sizes. */
    static Document begin(HttpServletRequest request, Locale locale, String title) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.prependChild(new DocumentType("html", "", ""));
        page.getElementsByTag("html")
                .attr("lang", locale.getLanguage())
                .attr("data-portal", "patient")
                .attr("style", "color-scheme: " + Preferences.colours(request).getValue());
        Element head = page.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "robots").attr("content", "noindex");
        head.appendElement("title").text(title + " - Steadier");
        head.appendElement("link").attr("rel", "icon").attr("href", "icons/steadier.svg");
        for (String style : STYLES) {
            head.appendElement("link").attr("rel", "stylesheet").attr("href", style);
        }
        head.appendElement("link").attr("rel", "manifest").attr("href", "manifest.webmanifest");
        head.appendElement("script").attr("src", "scripts/safety.js").attr("defer", true);
        return page;
    }

    /** Addresses on the page count from the start of the portal: for pages below it, and those that stand in for others. */
    static void base(Document page, HttpServletRequest request) {
        page.head().prependElement("base").attr("href", request.getContextPath() + "/");
    }

    /** A decorative icon, hidden from screen readers. */
    static Element icon(Element parent, Glyph glyph) {
        return parent.appendElement("span")
                .addClass("st-icon")
                .addClass(glyph.styleClass())
                .attr("aria-hidden", "true");
    }
}
