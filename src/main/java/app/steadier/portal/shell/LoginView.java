package app.steadier.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;

/** Sign-in: a plain form, so that password managers work and nothing depends on a socket. */
@Route("login")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final List<String> DEMONSTRATION =
            List.of("patient", "therapist", "prescriber", "coordinator", "admin");

    private final boolean demo;

    LoginView(@Value("${steadier.demo:false}") boolean demo) {
        this.demo = demo;
        setId("main");
        addClassName("st-sign-in");
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
        removeAll();
        Div bar = new Div(Frame.brand("login"), Frame.help());
        bar.addClassName("st-line");
        add(bar, new H1(Text.of("login.heading")));
        if (demo) {
            add(Frame.demonstration());
        }
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("error")) {
            add(message(Text.of("login.wrong")));
        } else if (parameters.containsKey("out")) {
            add(message(Text.of("login.out")));
        } else if (parameters.containsKey("set")) {
            add(message(Text.of("login.set")));
        }
        add(form());
        if (demo) {
            add(demonstrationAccounts());
        }
        boolean spanish = "es".equals(Text.locale().getLanguage());
        Button language = new Button(Text.of("shell.otherLanguage"), click -> {
            Preferences.choose(
                    spanish ? Locale.ENGLISH : Locale.of("es"), Preferences.colours(VaadinRequest.getCurrent()));
            UI.getCurrent().getPage().reload();
        });
        language.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        language.getElement().setAttribute("lang", spanish ? "en" : "es");
        add(language);
    }

    private Div form() {
        Element form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "login");
        form.setAttribute("class", "st-card");
        form.appendChild(
                field("username", "email", "username", Text.of("login.email")).getElement());
        form.appendChild(field("password", "password", "current-password", Text.of("login.password"))
                .getElement());
        NativeButton enter = new NativeButton(Text.of("login.enter"));
        enter.getElement().setAttribute("type", "submit");
        enter.addClassNames("st-button", "primary");
        form.appendChild(enter.getElement());
        Div box = new Div();
        box.getElement().appendChild(form);
        box.getElement()
                .executeJs(
                        "const form = this.querySelector('form'); const token = document.querySelector('meta[name=_csrf]');"
                                + " const name = document.querySelector('meta[name=_csrf_parameter]');"
                                + " if (token && name) { const field = document.createElement('input'); field.type = 'hidden';"
                                + " field.name = name.content; field.value = token.content; form.appendChild(field); }");
        return box;
    }

    private static Div field(String name, String type, String autocomplete, String words) {
        Input input = new Input();
        input.setId(name);
        input.setType(type);
        input.getElement().setAttribute("name", name);
        input.getElement().setAttribute("autocomplete", autocomplete);
        input.getElement().setAttribute("required", true);
        NativeLabel label = new NativeLabel(words);
        label.setFor(name);
        Div field = new Div(label, input);
        field.addClassName("st-field");
        return field;
    }

    private static Div demonstrationAccounts() {
        Div box = new Div(Parts.paragraph(Text.of("login.demo"), "st-muted"));
        box.addClassName("st-card");
        for (String who : DEMONSTRATION) {
            String email = who + "@demo.test";
            Button fill = new Button(Text.of("login.demo." + who));
            fill.addClickListener(click -> fill.getElement()
                    .executeJs(
                            "document.getElementById('username').value = $0; const p = document.getElementById('password');"
                                    + " p.value = $1; p.form.submit();",
                            email,
                            "steadier-demo"));
            box.add(fill);
        }
        return box;
    }

    private static Div message(String words) {
        Div message = new Div(Parts.icon(VaadinIcon.INFO_CIRCLE), Parts.span(words));
        message.addClassName("st-message");
        message.getElement().setAttribute("role", "status");
        return message;
    }
}
