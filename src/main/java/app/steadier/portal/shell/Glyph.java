package app.steadier.portal.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The product's own icons; decoration beside words, never alone. Drawn by {@code styles/icons.css}. */
public enum Glyph {
    ALERT,
    ARROW,
    BED,
    BELL,
    CALENDAR,
    CHART,
    CHAT,
    CHECK,
    CLOCK,
    CLOSE,
    DOWN,
    DOWNLOAD,
    EYE,
    FLAG,
    GLOBE,
    HALF,
    HOME,
    INBOX,
    INFO,
    LEAF,
    LEFT,
    LINK,
    LIST,
    LOCK,
    MINUS,
    MOON,
    MORE,
    NOTE,
    PEN,
    PHONE,
    PILL,
    PIN,
    PLUS,
    PRINT,
    RIGHT,
    RING,
    SEARCH,
    SETTINGS,
    SHIELD,
    SIGNOUT,
    SUN,
    SYRINGE,
    TABLE,
    TARGET,
    UNDO,
    UP,
    USER,
    USERS,
    WAVE;

    /** A new icon in the size and colour of the text around it, hidden from screen readers. */
    public Span icon() {
        Span icon = new Span();
        icon.addClassNames("st-icon", styleClass());
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** A new icon a third larger than the text around it. */
    public Span large() {
        Span icon = icon();
        icon.addClassName("st-icon-large");
        return icon;
    }

    String styleClass() {
        return "st-icon-" + name().toLowerCase(Locale.ROOT);
    }
}
