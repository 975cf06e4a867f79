package app.steadier.portal.shell;

import app.steadier.access.SetUpService;
import app.steadier.base.AccountId;
import app.steadier.base.NotAvailable;
import app.steadier.base.UserProblem;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Makes the first administrator; afterwards this page does not exist. */
@Route("setup")
@AnonymousAllowed
class SetUpView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SetUpService service;

    SetUpView(SetUpService service) {
        super("admin.setup.title");
        this.service = service;
        addClassName("st-sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!service.open()) {
            throw new NotAvailable();
        }
        begin(Text.of("admin.setup.title"));
        AccountId id = AccountId.next();
        TextField code = new TextField(Text.of("admin.setup.code"));
        EmailField email = new EmailField(Text.of("admin.email"));
        PasswordField password = new PasswordField(Text.of("admin.start.password"));
        password.setHelperText(Text.of("admin.start.help"));
        Paragraph problem = Parts.paragraph("");
        problem.getElement().setAttribute("role", "alert");
        Button create = new Button(Text.of("admin.setup.create"));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickListener(click -> {
            try {
                service.createFirst(id, code.getValue(), email.getValue(), password.getValue());
                UI.getCurrent().getPage().setLocation("login?set");
            } catch (UserProblem wrong) {
                problem.setText(Text.of(wrong.messageKey(), wrong.arguments().toArray()));
                problem.addClassName("st-message");
            }
        });
        Section card = new Section(
                Parts.paragraph(Text.of("admin.setup.text"), "st-muted"), code, email, password, problem, create);
        card.addClassName("st-card");
        add(card);
    }
}
