package app.steadier.portal.admin;

import app.steadier.access.AccountService;
import app.steadier.access.NewAccount;
import app.steadier.access.Role;
import app.steadier.base.AccountId;
import app.steadier.portal.shell.Confirmed;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A new account for a member of staff. The link to set a password is shown once. */
@Route(value = "admin/accounts/new", layout = StaffFrame.class)
@RolesAllowed("ADMIN")
class NewAccountView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;

    NewAccountView(AccountService accounts) {
        super("admin.new");
        this.accounts = accounts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(Text.of("admin.new"));
        AccountId id = AccountId.next();
        EmailField email = new EmailField(Text.of("admin.email"));
        CheckboxGroup<Role> roles = new CheckboxGroup<>(Text.of("admin.roles"));
        roles.setItems(List.of(Role.THERAPIST, Role.PRESCRIBER, Role.COORDINATOR, Role.ADMIN));
        roles.setItemLabelGenerator(role -> Text.of("admin.role." + role.name()));
        TextField person = new TextField(Text.of("admin.record"));
        person.setHelperText(Text.of("admin.record.help"));
        Confirmed confirmed = new Confirmed(accounts);
        Div result = new Div();
        result.getElement().setAttribute("role", "status");
        Button create = new Button(Text.of("admin.create"));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickListener(click -> confirmed.run(() -> {
            String token = accounts.create(new NewAccount(id, email.getValue(), roles.getValue(), person.getValue()));
            result.removeAll();
            result.add(Parts.paragraph(Text.of("admin.created")), OneTimeLink.shown(token));
        }));
        Div form = new Div(email, roles, person, confirmed, create, result);
        form.addClassName("st-card");
        add(form, Parts.link(AdminLinks.accounts(), Text.of("admin.back")));
    }
}
