package app.steadier.portal.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around every view: Lumo, the tokens, the styles, the mark. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet(Lumo.UTILITY_STYLESHEET)
@StyleSheet("tokens.css")
@StyleSheet("styles/icons.css")
@StyleSheet("styles.css")
@StyleSheet("styles/charts.css")
@StyleSheet("styles/notes.css")
@StyleSheet("styles/schedule.css")
@StyleSheet("styles/care.css")
@StyleSheet("styles/safety.css")
@StyleSheet("styles/answer.css")
@StyleSheet("styles/day.css")
@StyleSheet("styles/talk.css")
@Viewport("width=device-width, initial-scale=1")
@Meta(name = "robots", content = "noindex")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Steadier");
        settings.addLink("icon", "icons/steadier.svg");
        settings.addLink("apple-touch-icon", "icons/steadier-180.png");
        settings.addLink("manifest", "manifest.webmanifest");
    }
}
