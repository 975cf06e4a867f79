package app.steadier.portal.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.ArrayList;
import java.util.List;

/** What both frames share: brand, demonstration band, navigation with the current place marked, sign-out. */
abstract class Frame extends AppLayout implements AfterNavigationObserver {

    private final List<Anchor> places = new ArrayList<>();

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
