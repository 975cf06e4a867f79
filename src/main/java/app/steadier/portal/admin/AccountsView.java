package app.steadier.portal.admin;

import app.steadier.access.AccountRow;
import app.steadier.access.AccountService;
import app.steadier.access.AccountState;
import app.steadier.access.Role;
import app.steadier.portal.shell.Confirmed;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Parts.Tone;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** Accounts: who has one, suspend, restore, reset by one-time link. Each act needs a reason that is kept. */
@Route(value = "admin", layout = StaffFrame.class)
@RolesAllowed("ADMIN")
class AccountsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient AccountService accounts;
    private final Div list = new Div();
    private String search = "";

    AccountsView(AccountService accounts) {
        super("admin.nav.accounts");
        this.accounts = accounts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search =
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        begin(Text.of("admin.accounts.title"));
        TextField find = new TextField(Text.of("admin.search"));
        find.setValue(search);
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> {
            search = change.getValue();
            fill();
        });
        Div tools = new Div(find, Parts.button(AdminLinks.newAccount(), Text.of("admin.new"), true));
        tools.addClassName("st-line");
        list.addClassName("st-card");
        add(tools, list);
        fill();
    }

    private void fill() {
        list.removeAll();
        more("");
        if (list.getChildren().findAny().isEmpty()) {
            list.add(Parts.empty(Text.of("admin.none", search), Text.of("admin.none.text")));
        }
    }

    private void more(String after) {
        List<AccountRow> rows = accounts.list(search, after, PAGE);
        rows.forEach(row -> list.add(row(row)));
        if (rows.size() == PAGE) {
            Button next = new Button(Text.of("admin.more"));
            next.addClickListener(click -> {
                list.remove(next);
                more(rows.getLast().email());
            });
            list.add(next);
        }
    }

    private Section row(AccountRow account) {
        String roles = account.roles().stream()
                .map(role -> Text.of("admin.role." + role.name()))
                .collect(Collectors.joining(", "));
        boolean active = account.state() == AccountState.ACTIVE;
        Span state = active
                ? Parts.badge(Tone.OK, Glyph.CHECK, Text.of("admin.state.ACTIVE"))
                : Parts.badge(Tone.NEUTRAL, Glyph.MINUS, Text.of("admin.state.SUSPENDED"));
        Div line = Parts.row(
                Parts.grow(
                        Parts.paragraph(account.email(), "st-strong"),
                        Parts.paragraph(
                                account.personName() == null
                                        ? roles
                                        : Text.of("admin.person", account.personName(), roles),
                                "st-muted")),
                state);
        if (account.linkOpenUntil() != null) {
            line.add(Parts.badge(Tone.INFO, Glyph.LINK, Text.of("admin.link.open")));
        }
        Section box = new Section(line);
        Button change = new Button(Text.of("admin.change"));
        change.setAriaLabel(Text.of("admin.change.of", account.email()));
        change.addClickListener(click -> {
            change.setVisible(false);
            box.add(acts(account, active));
        });
        line.add(change);
        return box;
    }

    private Div acts(AccountRow account, boolean active) {
        TextArea reason = new TextArea(Text.of("admin.reason"));
        reason.setHelperText(Text.of("admin.reason.help"));
        reason.setMaxLength(500);
        Confirmed confirmed = new Confirmed(accounts);
        Div result = new Div();
        result.getElement().setAttribute("role", "status");
        Div buttons = new Div();
        buttons.addClassName("st-line");
        if (active) {
            buttons.add(new Button(Text.of("admin.suspend"), click -> {
                if (confirmed.run(() -> accounts.suspend(account.id(), reason.getValue()))) {
                    fill();
                }
            }));
        }
        if (!account.roles().contains(Role.PATIENT)) {
            if (!active) {
                buttons.add(new Button(Text.of("admin.restore"), click -> {
                    if (confirmed.run(() -> accounts.restore(account.id(), reason.getValue()))) {
                        fill();
                    }
                }));
            } else {
                buttons.add(new Button(
                        Text.of("admin.link"),
                        click -> confirmed.run(() -> {
                            String token = accounts.issueLink(account.id(), reason.getValue());
                            result.removeAll();
                            result.add(OneTimeLink.shown(token));
                        })));
            }
        }
        Div box = new Div(reason, confirmed, buttons, result);
        box.addClassName("st-card");
        return box;
    }
}
