package app.steadier.portal.shell;

import app.steadier.access.AccountService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/** Language, colours and sign-out, kept with the account. */
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
public class PersonalControls {

    private final AuthenticationContext session;
    private final AccountService accounts;

    PersonalControls(AuthenticationContext session, AccountService accounts) {
        this.session = session;
        this.accounts = accounts;
    }

    /** New buttons for the current page. */
    public Component[] build() {
        boolean spanish = "es".equals(Text.locale().getLanguage());
        ColorScheme.Value now = Preferences.colours(VaadinRequest.getCurrent());
        Button language =
                quiet(Text.of("shell.otherLanguage"), () -> prefer(spanish ? Locale.ENGLISH : Locale.of("es"), now));
        language.getElement().setAttribute("lang", spanish ? "en" : "es");
        ColorScheme.Value next = now == ColorScheme.Value.DARK ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK;
        Button colours = quiet(
                Text.of(next == ColorScheme.Value.DARK ? "shell.dark" : "shell.light"),
                () -> prefer(Text.locale(), next));
        return new Component[] {language, colours, quiet(Text.of("shell.signOut"), session::logout)};
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
}
