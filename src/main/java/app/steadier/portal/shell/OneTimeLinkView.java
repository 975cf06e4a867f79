package app.steadier.portal.shell;

import app.steadier.access.AccountService;
import app.steadier.base.UserProblem;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Sets a password with a one-time link. Opening the page uses nothing up; the token never reaches a log. */
@Route("start")
@AnonymousAllowed
class OneTimeLinkView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;

    OneTimeLinkView(AccountService accounts) {
        super("admin.start.title");
        this.accounts = accounts;
        addClassName("st-sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(Text.of("admin.start.title"));
        PasswordField password = new PasswordField(Text.of("admin.start.password"));
        password.setHelperText(Text.of("admin.start.help"));
        password.getElement().setAttribute("autocomplete", "new-password");
        Paragraph problem = Parts.paragraph("");
        problem.getElement().setAttribute("role", "alert");
        Button set = new Button(Text.of("admin.start.set"));
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        set.addClickListener(click -> UI.getCurrent().getPage().fetchCurrentURL(here -> {
            try {
                accounts.setPassword(here.getRef() == null ? "" : here.getRef(), password.getValue());
                UI.getCurrent().getPage().setLocation("login?set");
            } catch (UserProblem wrong) {
                problem.setText(Text.of(wrong.messageKey(), wrong.arguments().toArray()));
                problem.addClassName("st-message");
            }
        }));
        Section card = new Section(password, problem, set);
        card.addClassName("st-card");
        add(card);
    }
}
