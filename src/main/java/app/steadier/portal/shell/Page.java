package app.steadier.portal.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/** A view: one h1, a column of cards, a neutral title. */
public abstract class Page extends Main implements HasDynamicTitle {

    private final String titleKey;

    protected Page(String titleKey) {
        this.titleKey = titleKey;
        setId("main");
        addClassName("st-page");
    }

    /** Empties the page and writes its heading. */
    protected final void begin(String heading) {
        removeAll();
        add(new H1(heading));
    }

    @Override
    public final String getPageTitle() {
        return Text.of(titleKey) + " - Steadier";
    }
}
