package app.steadier.portal.admin;

import app.steadier.access.AccountService;
import app.steadier.base.ProgramTime;
import app.steadier.portal.shell.Confirmed;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.settings.ProgramRule;
import app.steadier.settings.ProgramRuleService;
import app.steadier.settings.RuleDays;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Map;

/** The numbers that the program sets for itself, each from a day on. */
@Route(value = AdminLinks.RULES, layout = StaffFrame.class)
@RolesAllowed("ADMIN")
class RulesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    static final int REASON_MAX = 500;

    private final transient ProgramRuleService rules;
    private final transient AccountService accounts;
    private final transient ProgramTime time;

    RulesView(ProgramRuleService rules, AccountService accounts, ProgramTime time) {
        super("admin.nav.rules");
        this.rules = rules;
        this.accounts = accounts;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        begin(new PageHeader(Text.of("admin.nav.rules")).sentence(Text.of("admin.rules.text")));
        Section card = Parts.card(Text.of("admin.nav.rules"));
        rules.overTime().forEach((rule, days) -> card.add(row(rule, days)));
        add(card);
    }

    private Div row(ProgramRule rule, RuleDays days) {
        LocalDate today = time.today();
        String name = Text.of("admin.rule." + rule);
        Div words = Parts.grow(
                Parts.paragraph(name, "st-strong"),
                Parts.paragraph(Text.of("admin.rules.now", days.on(today), rule.usual()), "st-muted"));
        Map.Entry<LocalDate, Integer> next = days.after(today);
        if (next != null) {
            words.add(Parts.paragraph(
                    Text.of("admin.rules.next", Dates.sentence(next.getKey()), next.getValue()), "st-muted"));
        }
        Div form = form(rule, name);
        form.setVisible(false);
        Button change = new Button(Text.of("admin.rules.change"));
        change.setAriaLabel(Text.of("admin.rules.changeOf", name));
        change.addClickListener(click -> form.setVisible(!form.isVisible()));
        Div item = new Div(Parts.row(words, change), form);
        item.addClassName("st-item");
        return item;
    }

    private Div form(ProgramRule rule, String name) {
        FormCard form = new FormCard(name);
        form.addClassName("st-flat");
        Field number =
                Field.number(Text.of("admin.rules.number", rule.least(), rule.most()), rule.least(), rule.most());
        Field from = Field.day(Text.of("admin.rules.from")).with(time.today());
        Field reason = Field.lines(Text.of("admin.reason"), REASON_MAX);
        Confirmed confirmed = new Confirmed(accounts);
        form.problems
                .reason(reason)
                .beside(number, "safety.problem.number", "safety.problem.order")
                .beside(from, "safety.problem.dayOver");
        form.fields(number, from, reason);
        Button save = new Button(Text.of("admin.rules.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                if (confirmed.run(
                        form.problems,
                        () -> rules.set(rule, from.neededDay(), number.neededNumber(), reason.needed()))) {
                    show();
                    Undo.say(Text.of("admin.rules.saved"));
                }
            } finally {
                save.setEnabled(true);
            }
        });
        form.add(confirmed, save);
        return new Div(form);
    }
}
