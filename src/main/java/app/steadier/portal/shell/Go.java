package app.steadier.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

/** Goes to another page after a tap. */
public final class Go {

    private Go() {}

    /** @param path address within the portal, with its parameters */
    public static void to(String path) {
        int question = path.indexOf('?');
        if (question < 0) {
            UI.getCurrent().navigate(path);
        } else {
            UI.getCurrent()
                    .navigate(path.substring(0, question), QueryParameters.fromString(path.substring(question + 1)));
        }
    }
}
