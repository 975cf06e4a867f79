package app.steadier.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;

/** Sign-in: a plain form, so that password managers work and nothing depends on a socket. */
@Route("login")
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final List<String> DEMONSTRATION =
            List.of("patient", "therapist", "prescriber", "coordinator", "admin");
    private static final String DEMONSTRATION_PASSWORD = "steadier-demo";

    private final boolean demo;

    LoginView(@Value("${steadier.demo:false}") boolean demo) {
        this.demo = demo;
        addClassName("st-entry");
    }

    @Override
    public String getPageTitle() {
        return Text.of("login.title") + " - Steadier";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Preferences.signedIn() != null) {
            event.forwardTo(RootView.home(Preferences.signedIn()));
            return;
        }
        Set<String> told =
                event.getLocation().getQueryParameters().getParameters().keySet();
        removeAll();
        Header bar = new Header(Frame.skip(), Frame.brand("login"), Frame.help());
        bar.addClassName("st-bar");
        Div side = new Div(bar, main(told));
        side.addClassName("st-entry-form");
        add(words(), side);
    }

    /** The calm half of a wide window; says nothing that is not said beside it. */
    private static Div words() {
        Div brand = new Div(new Span(), new Span("Steadier"));
        brand.addClassName("st-brand");
        brand.getChildren()
                .findFirst()
                .ifPresent(mark -> mark.getElement().getClassList().add("st-mark"));
        Span calm = new Span();
        calm.addClassName("st-calm");
        Div middle = new Div(Parts.paragraph(Text.of("login.slogan"), "st-slogan"), calm);
        Div words = new Div(brand, middle, Parts.paragraph(Text.of("login.program")));
        words.addClassName("st-entry-words");
        words.getElement().setAttribute("aria-hidden", "true");
        return words;
    }

    private Main main(Set<String> told) {
        Main main = new Main();
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        if (demo) {
            main.add(Frame.demonstration());
        }
        main.add(new H1(Text.of("login.heading")), Parts.paragraph(Text.of("login.for"), "st-muted"));
        if (told.contains("out")) {
            main.add(Parts.saved(Text.of("login.out")));
        } else if (told.contains("set")) {
            main.add(Parts.saved(Text.of("login.set")));
        }
        main.getElement().appendChild(form(told.contains("error")));
        if (demo) {
            main.add(demonstrationAccounts());
        }
        NativeDetails trouble =
                new NativeDetails(Text.of("login.trouble"), Parts.paragraph(Text.of("login.trouble.text"), "st-small"));
        main.add(trouble, language(), Parts.paragraph(Text.of("login.quiet"), "st-muted", "st-small"));
        return main;
    }

    private static Element form(boolean wrong) {
        Element form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "login");
        NativeButton show = textButton(Glyph.EYE, Text.of("login.show"));
        show.getElement().setAttribute("data-shows", "password");
        show.getElement().setAttribute("aria-pressed", "false");
        Div password = field("password", "password", "current-password", Text.of("login.password"), show);
        if (wrong) {
            Div message = new Div(Glyph.ALERT.icon(), new Span(Text.of("login.wrong")));
            message.setId("wrong");
            message.addClassName("st-message");
            message.getElement().setAttribute("role", "alert");
            password.add(message);
        }
        NativeButton enter = new NativeButton(Text.of("login.enter"));
        enter.getElement().setAttribute("type", "submit");
        enter.addClassNames("st-button", "primary", "big");
        form.appendChild(
                field("username", "email", "username", Text.of("login.email")).getElement(),
                password.getElement(),
                enter.getElement());
        HttpServletRequest request = Preferences.request();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            Element hidden = new Element("input");
            hidden.setAttribute("type", "hidden");
            hidden.setAttribute("name", token.getParameterName());
            hidden.setAttribute("value", token.getToken());
            form.appendChild(hidden);
        }
        return form;
    }

    /** Plain inputs: what is typed belongs to the browser's form alone, never to the page kept on the server. */
    private static Div field(String name, String type, String autocomplete, String words, Component... beside) {
        Element input = new Element("input")
                .setAttribute("id", name)
                .setAttribute("type", type)
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("autocapitalize", "none")
                .setAttribute("required", true);
        Div box = new Div();
        box.getElement().appendChild(input);
        box.add(beside);
        box.addClassName("st-input");
        NativeLabel label = new NativeLabel(words);
        label.setFor(name);
        Div field = new Div(label, box);
        field.addClassName("st-field");
        return field;
    }

    /** One tap fills the form and signs in; the script of the page does it. */
    private static Div demonstrationAccounts() {
        Div buttons = new Div();
        buttons.addClassName("st-accounts");
        for (String who : DEMONSTRATION) {
            NativeButton fill = new NativeButton(Text.of("login.demo." + who));
            fill.addClassName("st-button");
            fill.getElement()
                    .setAttribute("type", "button")
                    .setAttribute("data-user", who + "@demo.test")
                    .setAttribute("data-password", DEMONSTRATION_PASSWORD);
            buttons.add(fill);
        }
        Paragraph words = Parts.paragraph(Text.of("login.demo"), "st-muted", "st-small");
        Div box = new Div(words, buttons);
        box.addClassNames("st-card", "st-flat");
        return box;
    }

    private static NativeButton language() {
        boolean spanish = Text.locale().equals(Text.SPANISH);
        NativeButton language = textButton(Glyph.GLOBE, Text.of("shell.otherLanguage"));
        language.addClickListener(click -> {
            Preferences.choose(spanish ? Locale.US : Text.SPANISH);
            UI.getCurrent().getPage().reload();
        });
        language.getElement().setAttribute("lang", spanish ? "en" : "es");
        return language;
    }

    private static NativeButton textButton(Glyph glyph, String words) {
        NativeButton button = new NativeButton();
        button.add(glyph.icon(), new Span(words));
        button.getElement().setAttribute("type", "button");
        button.addClassNames("st-button", "text");
        return button;
    }
}
