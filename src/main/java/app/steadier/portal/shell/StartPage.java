package app.steadier.portal.shell;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The bare address leads to the start of the person's own portal, so that the browser shows where one is. */
@Controller
@ConditionalOnWebApplication
class StartPage {

    /** Not for the framework's own requests, which carry {@code v-r}. */
    @GetMapping(path = "/", params = "!v-r")
    RedirectView start() {
        RedirectView start = new RedirectView("/" + RootView.home(Preferences.signedIn()), true);
        start.setExposeModelAttributes(false);
        return start;
    }
}
