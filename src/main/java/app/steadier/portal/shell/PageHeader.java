package app.steadier.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The head of a page: a line over it, the one heading, a sentence under it, actions at the end. */
public final class PageHeader extends Header {

    private static final long serialVersionUID = 1L;

    private final Div words = new Div();
    private final Div actions = new Div();

    /** @param heading the page's h1; gets the focus after navigation */
    public PageHeader(String heading) {
        addClassName("st-page-header");
        words.addClassName("st-page-header-words");
        actions.addClassName("st-actions");
        H1 h1 = new H1(heading);
        h1.getElement().setAttribute("tabindex", "-1");
        words.add(h1);
        add(words);
    }

    /** A small line over the heading, for example the date. */
    public PageHeader over(String line) {
        Paragraph over = new Paragraph(line);
        over.addClassName("st-caption");
        words.addComponentAsFirst(over);
        return this;
    }

    /** A link over the heading, back to the page above. */
    public PageHeader over(Component link) {
        Paragraph over = new Paragraph(link);
        over.addClassName("st-small");
        words.addComponentAsFirst(over);
        return this;
    }

    /** The sentence under the heading. */
    public PageHeader sentence(String sentence) {
        return sentence(new Span(sentence));
    }

    /** The sentence under the heading, with a link or an emphasis in it. */
    public PageHeader sentence(Component sentence) {
        Paragraph under = new Paragraph(sentence);
        under.addClassNames("st-muted", "st-lead");
        words.add(under);
        return this;
    }

    /** A round badge with the person's initials before the heading. */
    public PageHeader person(String name) {
        Initials initials = new Initials(name);
        initials.addClassName("st-initials-large");
        addComponentAsFirst(initials);
        return this;
    }

    /** Buttons and links at the end of the line. */
    public PageHeader actions(Component... buttons) {
        actions.add(buttons);
        add(actions);
        return this;
    }
}
