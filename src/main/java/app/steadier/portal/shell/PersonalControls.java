package app.steadier.portal.shell;

import app.steadier.access.AccountService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/** Colours, language and sign-out; kept with the account and, for the sign-in page, with this browser. */
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
public class PersonalControls {

    private final AuthenticationContext session;
    private final AccountService accounts;

    PersonalControls(AuthenticationContext session, AccountService accounts) {
        this.session = session;
        this.accounts = accounts;
    }

    /** New controls for the current page. */
    public Component[] build() {
        return new Component[] {colours(), language(), quiet(Glyph.SIGNOUT, Text.of("shell.signOut"), session::logout)};
    }

    private Segmented<ColorScheme.Value> colours() {
        List<Segmented<ColorScheme.Value>> self = new ArrayList<>();
        Segmented<ColorScheme.Value> colours = new Segmented<>(
                Text.of("shell.colours"),
                List.of(ColorScheme.Value.LIGHT, ColorScheme.Value.DARK, ColorScheme.Value.LIGHT_DARK),
                value -> Text.of("shell.colours", value),
                value -> {
                    Preferences.choose(value);
                    UI.getCurrent().getPage().setColorScheme(value);
                    keep();
                    self.getFirst().show(value);
                });
        self.add(colours);
        colours.show(Preferences.colours(Preferences.request()));
        return colours;
    }

    private Button language() {
        Locale other = Text.locale().equals(Text.SPANISH) ? Locale.US : Text.SPANISH;
        Button language = quiet(Glyph.GLOBE, Text.of("shell.otherLanguage"), () -> {
            Preferences.choose(other);
            keep();
            UI.getCurrent().getPage().reload();
        });
        language.getElement().setAttribute("lang", other.getLanguage());
        return language;
    }

    private void keep() {
        accounts.prefer(
                Preferences.language(Preferences.request()).getLanguage(),
                Preferences.colours(Preferences.request()).name());
    }

    private static Button quiet(Glyph glyph, String words, Runnable act) {
        Button button = new Button(words, glyph.icon(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
