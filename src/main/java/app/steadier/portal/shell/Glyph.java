package app.steadier.portal.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
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

    /** The product's drawing of an icon of the component library; INFO where it has none of its own. */
    static Glyph like(VaadinIcon icon) {
        return switch (icon) {
            case HOME, HOME_O -> HOME;
            case CALENDAR, CALENDAR_O, CALENDAR_CLOCK, CALENDAR_USER -> CALENDAR;
            case FLAG, FLAG_O, FLAG_CHECKERED, GOLF -> FLAG;
            case TRENDING_UP, CHART, CHART_LINE, LINE_CHART, CHART_TIMELINE, SPLINE_CHART -> CHART;
            case PILL, PILLS, DOCTOR, DOCTOR_BRIEFCASE -> PILL;
            case ELLIPSIS_DOTS_H, ELLIPSIS_H, ELLIPSIS_DOTS_V, MENU -> MORE;
            case USER, USER_CARD, USER_HEART, MALE, FEMALE -> USER;
            case USERS, GROUP, FAMILY -> USERS;
            case FILE_TEXT, FILE_TEXT_O, NOTEBOOK, CLIPBOARD_TEXT, CLIPBOARD, FILE_O, FILE -> NOTE;
            case BELL, BELL_O -> BELL;
            case CHAT, COMMENT, COMMENT_O, COMMENTS, COMMENTS_O, ENVELOPE, ENVELOPE_O -> CHAT;
            case INBOX, TASKS, LIST_SELECT -> INBOX;
            case LIST, LIST_UL, LIST_OL -> LIST;
            case CHECK, CHECK_CIRCLE, CHECK_CIRCLE_O, CHECK_SQUARE_O -> CHECK;
            case CLOCK, TIMER, HOURGLASS, TIME_BACKWARD, TIME_FORWARD -> CLOCK;
            case WARNING, EXCLAMATION, EXCLAMATION_CIRCLE, EXCLAMATION_CIRCLE_O -> ALERT;
            case MINUS, MINUS_CIRCLE, MINUS_CIRCLE_O, BAN -> MINUS;
            case PLUS, PLUS_CIRCLE, PLUS_CIRCLE_O -> PLUS;
            case ARROW_RIGHT, ARROW_FORWARD, ARROW_CIRCLE_RIGHT -> ARROW;
            case CHEVRON_RIGHT, CHEVRON_RIGHT_SMALL, ANGLE_RIGHT -> RIGHT;
            case CHEVRON_LEFT, CHEVRON_LEFT_SMALL, ANGLE_LEFT, ARROW_LEFT -> LEFT;
            case CHEVRON_DOWN, ANGLE_DOWN -> DOWN;
            case MAP_MARKER, LOCATION_ARROW, BUILDING, BUILDING_O -> PIN;
            case SUN_O, SUN_DOWN, LIGHTBULB -> SUN;
            case MOON, MOON_O -> MOON;
            case BED -> BED;
            case LOCK -> LOCK;
            case SHIELD, SAFE -> SHIELD;
            case COG, COG_O -> SETTINGS;
            case SEARCH -> SEARCH;
            case EYE -> EYE;
            case PENCIL, EDIT -> PEN;
            case PHONE -> PHONE;
            case PRINT -> PRINT;
            case DOWNLOAD, DOWNLOAD_ALT -> DOWNLOAD;
            case TABLE, GRID -> TABLE;
            case LIFEBUOY -> RING;
            case GLOBE -> GLOBE;
            case SIGN_OUT, SIGN_OUT_ALT, EXIT, EXIT_O -> SIGNOUT;
            case ARROW_BACKWARD, ROTATE_LEFT, REPLY -> UNDO;
            case CLOSE, CLOSE_SMALL -> CLOSE;
            case BULLSEYE -> TARGET;
            case LINK -> LINK;
            case ADJUST -> HALF;
            default -> INFO;
        };
    }

    String styleClass() {
        return "st-icon-" + name().toLowerCase(Locale.ROOT);
    }
}
