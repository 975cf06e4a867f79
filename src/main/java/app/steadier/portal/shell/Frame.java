package app.steadier.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What both frames share: brand, demonstration band, navigation with the current place marked, sign-out. */
abstract class Frame extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient PersonalControls controls;
    private final transient Map<Anchor, NavItem> places = new LinkedHashMap<>();
    private boolean shown;

    Frame(PersonalControls controls) {
        this.controls = controls;
    }

    static Anchor brand(String home) {
        Span mark = new Span();
        mark.addClassName("st-mark");
        Span name = new Span("Steadier");
        name.addClassName("st-brand-name");
        Anchor brand = new Anchor(home, mark, name);
        brand.addClassName("st-brand");
        brand.setAriaLabel(Text.of("shell.home"));
        brand.setRouterIgnore(home.equals("login"));
        return brand;
    }

    static Anchor help() {
        Anchor help = new Anchor("help", Glyph.RING.icon(), new Span(Text.of("shell.help")));
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

    static Paragraph demonstration() {
        return Parts.paragraph(Text.of("shell.demo"), "st-demo");
    }

    /** A list of places; each is marked while it is open. */
    final Nav navigation(String css, String label, List<NavItem> items) {
        UnorderedList list = new UnorderedList();
        for (NavItem item : items) {
            Span disc = new Span(item.icon().icon());
            disc.addClassName("st-nav-icon");
            Anchor place = new Anchor(item.path(), disc, Parts.span(Text.of(item.key()), "st-nav-name"));
            places.put(place, item);
            list.add(new ListItem(place));
        }
        Nav nav = new Nav(list);
        nav.addClassName(css);
        nav.getElement().setAttribute("aria-label", label);
        return nav;
    }

    /** Colours, language, sign-out. */
    final Component[] controls() {
        return controls.build();
    }

    /** The place that counts as open when none covers a page. */
    Optional<NavItem> otherwise(String page) {
        return Optional.empty();
    }

    @Override
    public final void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        Optional<NavItem> current = places.values().stream()
                .filter(item -> item.covers(path))
                .max(Comparator.comparingInt(item -> item.path().length()))
                .or(() -> otherwise(path));
        places.forEach((place, item) -> {
            if (current.filter(item::equals).isPresent()) {
                place.getElement().setAttribute("aria-current", "page");
            } else {
                place.getElement().removeAttribute("aria-current");
            }
        });
        if (shown) {
            getElement().executeJs("window.Steadier?.arrive()");
        }
        shown = true;
    }
}
