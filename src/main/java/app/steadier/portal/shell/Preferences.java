package app.steadier.portal.shell;

import app.steadier.access.SignedIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Language and colours: of the account, else of this session, else of the browser. */
final class Preferences {

    private static final String LANGUAGE = "steadier.language";
    private static final String COLOURS = "steadier.colours";

    private Preferences() {}

    static void apply(UI ui) {
        VaadinRequest request = VaadinRequest.getCurrent();
        ui.setLocale(language(request));
        ui.getPage().setColorScheme(colours(request));
    }

    static Locale language(@Nullable VaadinRequest request) {
        Object chosen = attribute(request, LANGUAGE);
        SignedIn person = signedIn();
        String tag = chosen instanceof String text ? text : person != null ? person.language() : null;
        if (tag == null && request != null && request.getLocale() != null) {
            tag = request.getLocale().getLanguage();
        }
        return "es".equals(tag) ? Locale.of("es") : Locale.ENGLISH;
    }

    static ColorScheme.Value colours(@Nullable VaadinRequest request) {
        Object chosen = attribute(request, COLOURS);
        SignedIn person = signedIn();
        String name = chosen instanceof String text ? text : person != null ? person.colourScheme() : "LIGHT_DARK";
        return ColorScheme.Value.valueOf(name);
    }

    static void choose(Locale language, ColorScheme.Value colours) {
        VaadinRequest request = VaadinRequest.getCurrent();
        WrappedSession session = request == null ? null : request.getWrappedSession();
        if (session != null) {
            session.setAttribute(LANGUAGE, language.getLanguage());
            session.setAttribute(COLOURS, colours.name());
        }
    }

    private static @Nullable Object attribute(@Nullable VaadinRequest request, String name) {
        WrappedSession session = request == null ? null : request.getWrappedSession(false);
        return session == null ? null : session.getAttribute(name);
    }

    static @Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }
}
