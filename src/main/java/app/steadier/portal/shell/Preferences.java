package app.steadier.portal.shell;

import app.steadier.access.Role;
import app.steadier.access.SignedIn;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Language and colours: of this session, else of the account, else kept by the browser, else what it asks for. */
final class Preferences {

    private static final String LANGUAGE = "steadier-language";
    private static final String COLOURS = "steadier-colours";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final Map<String, ColorScheme.Value> SCHEMES = Map.of(
            "LIGHT", ColorScheme.Value.LIGHT,
            "DARK", ColorScheme.Value.DARK);

    private Preferences() {}

    static Locale language(@Nullable HttpServletRequest request) {
        return kept(request, LANGUAGE)
                .or(() -> Optional.ofNullable(signedIn()).map(SignedIn::language))
                .or(() -> cookie(request, LANGUAGE))
                .or(() -> Optional.ofNullable(request)
                        .map(asked -> asked.getLocale().getLanguage()))
                .map(Text::language)
                .orElse(Locale.US);
    }

    static ColorScheme.Value colours(@Nullable HttpServletRequest request) {
        return kept(request, COLOURS)
                .or(() -> Optional.ofNullable(signedIn()).map(SignedIn::colourScheme))
                .or(() -> cookie(request, COLOURS))
                .map(SCHEMES::get)
                .orElse(ColorScheme.Value.LIGHT_DARK);
    }

    static void choose(Locale language) {
        keep(LANGUAGE, language.getLanguage());
    }

    static void choose(ColorScheme.Value colours) {
        keep(COLOURS, colours.name());
    }

    /** The request that is being answered; null outside of one. */
    static @Nullable HttpServletRequest request() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        return request == null ? null : request.getHttpServletRequest();
    }

    static @Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }

    /** Whether the page has a patient's sizes and colours: a patient looks, or nobody has signed in. */
    static boolean patientSizes() {
        SignedIn person = signedIn();
        return person == null || person.caller().is(Role.PATIENT);
    }

    /** Keeps the language of somebody who has not signed in, in their browser. */
    static void remember(Locale language, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(LANGUAGE, language.getLanguage(), request));
    }

    private static void keep(String name, String value) {
        HttpServletRequest request = request();
        HttpSession session = request == null ? null : request.getSession(false);
        if (session != null) {
            session.setAttribute(name, value);
        }
        VaadinServletResponse response = VaadinServletResponse.getCurrent();
        if (request != null && response != null) {
            response.getHttpServletResponse().addCookie(cookie(name, value, request));
        }
    }

    private static Cookie cookie(String name, String value, HttpServletRequest request) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static Optional<String> kept(@Nullable HttpServletRequest request, String name) {
        return Optional.ofNullable(request)
                .map(asked -> asked.getSession(false))
                .map(session -> session.getAttribute(name))
                .map(Object::toString);
    }

    private static Optional<String> cookie(@Nullable HttpServletRequest request, String name) {
        return Optional.ofNullable(request).map(HttpServletRequest::getCookies).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
