package app.steadier.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A whole card that is one link: icon in a disc, words, arrow. */
public final class LinkCard extends Anchor {

    private static final long serialVersionUID = 1L;

    private final Span words = new Span();

    /** @param href route or address, without a leading slash for a page of the portal */
    public LinkCard(String href, Glyph glyph, String title) {
        super(href);
        addClassNames("st-card", "st-link-card");
        Span disc = new Span(glyph.large());
        disc.addClassName("st-disc");
        Span bold = new Span(title);
        bold.addClassName("st-strong");
        words.addClassName("st-stack");
        words.add(bold);
        add(disc, words, Glyph.RIGHT.icon());
    }

    /** A grey line under the title. */
    public LinkCard text(String text) {
        Span line = new Span(text);
        line.addClassNames("st-muted", "st-small");
        words.add(line);
        return this;
    }

    /** With the teal outline of what is to do now. */
    public LinkCard toDo() {
        addClassName("st-link-card-to-do");
        return this;
    }
}
