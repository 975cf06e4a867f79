package app.steadier.portal.shell;

import com.vaadin.flow.component.Component;

/** Something that stands over every page of staff. */
public interface StaffBand {

    /** A new one for a page that opens. */
    Component band();
}
