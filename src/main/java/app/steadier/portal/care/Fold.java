package app.steadier.portal.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;

/** Something that opens under a line of words. */
final class Fold extends NativeDetails {

    private static final long serialVersionUID = 1L;

    Fold(String words, Component content) {
        super(words, content);
        addClassName("st-more");
    }
}
