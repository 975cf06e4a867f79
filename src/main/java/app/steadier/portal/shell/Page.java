package app.steadier.portal.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/** A view: one h1, a column of cards, a neutral title. */
public abstract class Page extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String titleKey;

    /** @param titleKey message key of the screen's name, for the browser's tab; never a person's name */
    protected Page(String titleKey) {
        this.titleKey = titleKey;
        setId("main");
        getElement().setAttribute("tabindex", "-1");
        addClassName("st-page");
    }

    /** Empties the page and writes its heading. */
    protected final void begin(String heading) {
        begin(new PageHeader(heading));
    }

    /** Empties the page and writes its heading with what belongs to it. */
    protected final void begin(PageHeader header) {
        removeAll();
        add(header);
    }

    @Override
    public final String getPageTitle() {
        return Text.of(titleKey) + " - Steadier";
    }
}
