package app.steadier.portal.shell;

import app.steadier.access.AccountService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What both frames share: brand, demonstration band, navigation with the current place marked, sign-out. */
abstract class Frame extends AppLayout implements AfterNavigationObserver {

    private final transient AuthenticationContext session;
    private final transient AccountService accounts;
    private final List<Anchor> places = new ArrayList<>();

    Frame(AuthenticationContext session, AccountService accounts) {
        this.session = session;
        this.accounts = accounts;
    }

    static Anchor brand(String home) {
        Image mark = new Image("icons/steadier.svg", "");
        mark.addClassName("st-mark");
        Anchor brand = new Anchor(home, mark, new Span("Steadier"));
        brand.addClassName("st-brand");
        brand.setAriaLabel(Text.of("shell.home"));
        return brand;
    }

    static Anchor help() {
        Anchor help = new Anchor("help", Parts.icon(VaadinIcon.LIFEBUOY), new Span(Text.of("shell.help")));
        help.addClassName("st-help");
        help.setRouterIgnore(true);
        return help;
    }

    static Anchor skip() {
        Anchor skip = new Anchor("#main", Text.of("shell.skip"));
        skip.addClassName("st-skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    static Div demonstration() {
        Div band = new Div(new Span(Text.of("shell.demo")));
        band.addClassName("st-demo");
        return band;
    }

    final Nav navigation(String css, List<NavItem> items) {
        UnorderedList list = new UnorderedList();
        for (NavItem item : items) {
            Anchor place = new Anchor(item.path(), Parts.icon(item.icon()), new Span(Text.of(item.key())));
            places.add(place);
            list.add(new ListItem(place));
        }
        Nav nav = new Nav(list);
        nav.addClassName(css);
        nav.getElement().setAttribute("aria-label", Text.of("shell.navigation"));
        return nav;
    }

    /** Language, colours, sign-out. */
    final Component[] controls() {
        boolean spanish = "es".equals(Text.locale().getLanguage());
        Button language = quiet(
                Text.of("shell.otherLanguage"),
                () -> prefer(
                        spanish ? Locale.ENGLISH : Locale.of("es"), Preferences.colours(VaadinRequest.getCurrent())));
        language.getElement().setAttribute("lang", spanish ? "en" : "es");
        ColorScheme.Value now = Preferences.colours(VaadinRequest.getCurrent());
        ColorScheme.Value next = now == ColorScheme.Value.DARK ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK;
        Button colours = quiet(
                Text.of(next == ColorScheme.Value.DARK ? "shell.dark" : "shell.light"),
                () -> prefer(Text.locale(), next));
        Button out = quiet(Text.of("shell.signOut"), session::logout);
        return new Component[] {language, colours, out};
    }

    private void prefer(Locale language, ColorScheme.Value colours) {
        Preferences.choose(language, colours);
        accounts.prefer(language.getLanguage(), colours.name());
        UI.getCurrent().getPage().reload();
    }

    private static Button quiet(String words, Runnable act) {
        Button button = new Button(words, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        Anchor current = null;
        int longest = -1;
        for (Anchor place : places) {
            String href = place.getHref();
            boolean under = path.equals(href) || path.startsWith(href + "/");
            if (under && href.length() > longest) {
                longest = href.length();
                current = place;
            }
        }
        String here = current == null ? null : current.getHref();
        for (Anchor place : places) {
            if (place.getHref().equals(here)) {
                place.getElement().setAttribute("aria-current", "page");
            } else {
                place.getElement().removeAttribute("aria-current");
            }
        }
        getElement()
                .executeJs(
                        "const h = document.querySelector('main h1'); if (h) { h.tabIndex = -1; h.focus({preventScroll: true}); }"
                                + " window.scrollTo(0, 0);");
    }
}
