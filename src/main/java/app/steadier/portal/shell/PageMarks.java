package app.steadier.portal.shell;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.Constants;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jsoup.nodes.Element;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Marks the first paint: which portal's sizes hold, language, colours, and whether a licence banner needs room. */
@Component
@ConditionalOnWebApplication
class PageMarks implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final List<String> SCRIPTS = List.of("scripts/shell.js", "scripts/safety.js", "scripts/day.js");

    @Override
    public void serviceInit(ServiceInitEvent event) {
        boolean banner = event.getSource().getDeploymentConfiguration().isProductionMode()
                && event.getSource()
                        .getDeploymentConfiguration()
                        .getBooleanProperty(Constants.COMMERCIAL_BANNER_TOKEN, false);
        event.addIndexHtmlRequestListener(page -> mark(page, banner));
        event.getSource()
                .addUIInitListener(start -> start.getUI().setLocale(Preferences.language(Preferences.request())));
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(new TapErrors()));
    }

    private static void mark(IndexHtmlResponse page, boolean banner) {
        Element html = page.getDocument().getElementsByTag("html").getFirst();
        if (page.getVaadinRequest() instanceof VaadinServletRequest servlet) {
            mark(html, servlet.getHttpServletRequest());
        }
        if (banner) {
            html.attr("data-licence-banner", "true");
        }
        for (String script : SCRIPTS) {
            page.getDocument()
                    .head()
                    .appendElement("script")
                    .attr("src", script)
                    .attr("defer", true);
        }
    }

    /** The marks of the root element, the same for pages without Flow. */
    static void mark(Element html, HttpServletRequest request) {
        ColorScheme.Value colours = Preferences.colours(request);
        html.attr("lang", Preferences.language(request).getLanguage());
        html.attr("data-portal", Preferences.patientSizes() ? "patient" : "staff");
        html.attr("theme", colours.getThemeValue());
        html.attr("style", "color-scheme: " + colours.getValue());
    }
}
