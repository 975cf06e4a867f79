package app.steadier.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;

/** A page without a wing: brand, what happened, the way home. */
final class ErrorPage {

    private ErrorPage() {}

    /** Fills a page with a heading, a sentence and a link to the person's start page. */
    static void say(Div page, String heading, String sentence) {
        page.removeAll();
        page.addClassName("st-plain");
        String home = RootView.home(Preferences.signedIn());
        Header top = new Header(Frame.skip(), Frame.brand(home));
        if (Preferences.patientSizes()) {
            top.add(Frame.help());
        }
        H1 title = new H1(heading);
        title.getElement().setAttribute("tabindex", "-1");
        Anchor start = Parts.button(home, Text.of("shell.notFound.home"), false);
        start.setRouterIgnore(home.equals("login"));
        Div card = Parts.plainCard(title, Parts.paragraph(sentence, "st-muted"), new Div(start));
        Main main = new Main(card);
        main.setId("main");
        page.add(top, main);
    }

    /** Refused, missing and malformed: one text. */
    static void sayNotFound(Div page) {
        say(page, Text.of("shell.notFound.title"), Text.of("shell.notFound.text"));
    }
}
