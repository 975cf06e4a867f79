package app.steadier.portal.timetable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Fields that belong together, side by side where there is room. */
public final class Pair extends Div {

    private static final long serialVersionUID = 1L;

    public Pair(Component... parts) {
        super(parts);
        addClassName("st-pair");
    }
}
