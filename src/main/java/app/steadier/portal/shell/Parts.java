package app.steadier.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

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
        card.add(new H2(heading));
        card.add(content);
        return card;
    }

    /** A card with a heading and, at the end of its line, a word, link or control. */
    public static Section cardWith(String heading, Component aside, Component... content) {
        Section card = card(heading);
        card.removeAll();
        Div end = new Div(aside);
        end.addClassName("st-card-aside");
        Div head = new Div(new H2(heading), end);
        head.addClassName("st-card-head");
        card.add(head);
        card.add(content);
        return card;
    }

    /** A card without a heading. */
    public static Div plainCard(Component... content) {
        Div card = new Div(content);
        card.addClassName("st-card");
        return card;
    }

    /** Status as icon, word and tint. */
    public static Span badge(Tone tone, Glyph icon, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A status needs a word");
        }
        Span badge = new Span(icon.icon(), new Span(text));
        badge.addClassNames("st-badge", tone.css);
        return badge;
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
    public static Div line(Glyph icon, String text) {
        Div line = new Div(icon.icon(), new Span(text));
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

    /** The same with an icon over it and the one way to go on under it. */
    public static Div empty(Glyph icon, String title, String text, Component... action) {
        Div empty = empty(title, text);
        empty.addComponentAsFirst(disc(icon));
        empty.add(action);
        return empty;
    }

    /** A large icon on a round tint; further classes st-disc-accent, st-disc-neutral, st-disc-urgent. */
    public static Span disc(Glyph icon, String... classes) {
        Span disc = new Span(icon.large());
        disc.addClassName("st-disc");
        disc.addClassNames(classes);
        return disc;
    }

    /** Who reads what a patient types here, and that it is not watched live: on every patient page with an input. */
    public static Paragraph whoSeesThis(String text) {
        Paragraph paragraph = new Paragraph(span(Text.of("shell.whoSees"), "st-strong"), new Span(" " + text));
        paragraph.addClassName("st-who-sees");
        return paragraph;
    }

    /** A person: initials and a real link. */
    public static Span person(String path, String name) {
        Span person = new Span(new Initials(name), new Anchor(path, name));
        person.addClassName("st-person");
        return person;
    }

    /** Names and values, one pair a line. */
    public static DescriptionList pairs(java.util.Map<String, String> values) {
        DescriptionList pairs = new DescriptionList();
        pairs.addClassName("st-pairs");
        values.forEach(
                (name, value) -> pairs.add(new DescriptionList.Term(name), new DescriptionList.Description(value)));
        return pairs;
    }

    /** Says that something is saved, with a check; screen readers are told. */
    public static Div saved(String text) {
        Div saved = line(Glyph.CHECK, text);
        saved.addClassName("st-saved");
        saved.getElement().setAttribute("role", "status");
        return saved;
    }

    /** A button that prints the page as it stands. */
    public static Button print(String text) {
        Button print = new Button(text, Glyph.PRINT.icon());
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        return print;
    }
}
