package app.steadier.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Small pieces that every page is made of. */
public final class Parts {

    /** Tints of a badge; the word and the icon say the same. */
    public enum Tone {
        OK("ok"),
        ATTENTION("attention"),
        URGENT("urgent"),
        INFO("info"),
        ACCENT("accent"),
        NEUTRAL("neutral");

        private final String css;

        Tone(String css) {
            this.css = css;
        }
    }

    private Parts() {}

    /** A card with a heading. */
    public static Section card(String heading, Component... content) {
        Section card = new Section();
        card.addClassName("st-card");
        H2 title = new H2(heading);
        card.add(title);
        card.add(content);
        return card;
    }

    /** Status as icon, word and tint. */
    public static Span badge(Tone tone, VaadinIcon icon, String text) {
        Span badge = new Span(icon(icon), new Span(text));
        badge.addClassNames("st-badge", tone.css);
        return badge;
    }

    /** A decorative icon, hidden from screen readers. */
    public static Icon icon(VaadinIcon which) {
        Icon icon = which.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    public static Paragraph paragraph(String text, String... classes) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames(classes);
        return paragraph;
    }

    public static Span span(String text, String... classes) {
        Span span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    /** Icon and text on one line. */
    public static Div line(VaadinIcon icon, String text) {
        Div line = new Div(icon(icon), new Span(text));
        line.addClassName("st-line");
        return line;
    }

    /** Pieces side by side with a hairline above, as one row of a list. */
    public static Div row(Component... pieces) {
        Div row = new Div(pieces);
        row.addClassName("st-row");
        return row;
    }

    /** A block that takes the room that is left. */
    public static Div grow(Component... pieces) {
        Div block = new Div(pieces);
        block.addClassName("st-grow");
        return block;
    }

    public static UnorderedList list(java.util.List<? extends Component> items) {
        UnorderedList list = new UnorderedList();
        list.addClassName("st-list");
        items.forEach(item -> list.add(new ListItem(item)));
        return list;
    }

    /** A link within the portal. */
    public static Anchor link(String path, String text) {
        Anchor link = new Anchor(path, text);
        link.addClassName("st-link");
        return link;
    }

    /** A link that looks like a button. */
    public static Anchor button(String path, String text, boolean primary) {
        Anchor link = new Anchor(path, text);
        link.addClassNames("st-button");
        if (primary) {
            link.addClassName("primary");
        }
        return link;
    }

    /** What stands where there is nothing: that it is so, what will appear, and what to do. */
    public static Div empty(String title, String text) {
        Div empty = new Div(span(title, "st-strong"), span(text));
        empty.addClassName("st-empty");
        return empty;
    }
}
