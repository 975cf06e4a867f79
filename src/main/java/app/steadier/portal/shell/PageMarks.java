package app.steadier.portal.shell;

import com.vaadin.flow.server.Constants;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Marks the first paint: which portal's sizes hold, which language, and whether a licence banner needs room. */
@Component
@ConditionalOnWebApplication
class PageMarks implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        boolean banner = event.getSource().getDeploymentConfiguration().isProductionMode()
                && event.getSource()
                        .getDeploymentConfiguration()
                        .getBooleanProperty(Constants.COMMERCIAL_BANNER_TOKEN, false);
        event.addIndexHtmlRequestListener(response -> mark(response, banner));
        event.getSource().addUIInitListener(start -> Preferences.apply(start.getUI()));
    }

    private static void mark(IndexHtmlResponse response, boolean banner) {
        Element html = response.getDocument().head().parent();
        if (html == null) {
            return;
        }
        String path = response.getVaadinRequest().getPathInfo();
        if (path != null && (path.startsWith("/patient") || path.startsWith("/login") || path.startsWith("/start"))) {
            html.attr("data-portal", "patient");
        }
        html.attr("lang", Preferences.language(response.getVaadinRequest()).getLanguage());
        if (banner) {
            html.attr("data-licence-banner", "true");
            response.getDocument()
                    .head()
                    .appendElement("script")
                    .attr("src", "scripts/banner.js")
                    .attr("defer", true);
        }
    }
}
