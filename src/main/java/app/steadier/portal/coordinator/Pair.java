package app.steadier.portal.coordinator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Fields that belong together, side by side where there is room. */
final class Pair extends Div {

    private static final long serialVersionUID = 1L;

    Pair(Component... parts) {
        super(parts);
        addClassName("st-pair");
    }
}
