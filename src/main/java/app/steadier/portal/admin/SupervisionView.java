package app.steadier.portal.admin;

import app.steadier.access.AccountService;
import app.steadier.base.ProgramTime;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.notes.NoteSupervisionService;
import app.steadier.notes.Supervision;
import app.steadier.notes.SupervisionPage;
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
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whose notes need a second signature, and whose signature that is. */
@Route(value = AdminLinks.SUPERVISION, layout = StaffFrame.class)
@RolesAllowed("ADMIN")
class SupervisionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient NoteSupervisionService supervisions;
    private final transient AccountService accounts;
    private final transient ProgramTime time;

    SupervisionView(NoteSupervisionService supervisions, AccountService accounts, ProgramTime time) {
        super("admin.nav.supervision");
        this.supervisions = supervisions;
        this.accounts = accounts;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        SupervisionPage page = supervisions.page();
        begin(new PageHeader(Text.of("admin.nav.supervision")).sentence(Text.of("admin.supervision.text")));
        Section card = Parts.card(Text.of("admin.supervision.now"));
        if (page.now().isEmpty()) {
            card.add(Parts.empty(Text.of("admin.supervision.none"), Text.of("admin.supervision.none.text")));
        }
        page.now().forEach(each -> card.add(row(each)));
        Div left = new Div(card);
        if (!page.over().isEmpty()) {
            Section over = Parts.card(Text.of("admin.supervision.over"));
            page.over().forEach(each -> over.add(past(each)));
            left.add(over);
        }
        Div columns = new Div(left, new Div(form(page)));
        columns.addClassName("st-columns");
        add(columns);
    }

    private static Div past(Supervision each) {
        LocalDate to = each.to() == null ? each.from() : each.to();
        return Parts.row(Parts.grow(
                Parts.paragraph(each.staffName(), "st-strong"),
                Parts.paragraph(Text.of("admin.supervision.by", each.supervisorName()), "st-muted"),
                Parts.paragraph(
                        Text.of("admin.supervision.ended", Dates.sentence(each.from()), Dates.sentence(to)),
                        "st-muted")));
    }

    private Div row(Supervision each) {
        Div form = end(each);
        form.setVisible(false);
        Button end = new Button(Text.of("admin.supervision.end"));
        end.setAriaLabel(Text.of("admin.supervision.endOf", each.staffName()));
        end.addClickListener(click -> form.setVisible(!form.isVisible()));
        String since = each.from().isAfter(time.today()) ? "admin.supervision.starting" : "admin.supervision.since";
        Div item = new Div(
                Parts.row(
                        Parts.grow(
                                Parts.paragraph(each.staffName(), "st-strong"),
                                Parts.paragraph(Text.of("admin.supervision.by", each.supervisorName()), "st-muted"),
                                Parts.paragraph(Text.of(since, Dates.sentence(each.from())), "st-muted")),
                        end),
                form);
        item.addClassName("st-item");
        return item;
    }

    private Div end(Supervision each) {
        FormCard form = new FormCard(Text.of("admin.supervision.endOf", each.staffName()));
        form.addClassName("st-flat");
        Field reason = Field.lines(Text.of("admin.reason"), RulesView.REASON_MAX);
        form.problems.reason(reason);
        form.fields(Parts.paragraph(Text.of("admin.supervision.endText"), "st-muted"), reason);
        saved(
                form,
                "admin.supervision.endSave",
                "admin.supervision.closed",
                false,
                () -> supervisions.end(each.id(), reason.needed()));
        return new Div(form);
    }

    private FormCard form(SupervisionPage page) {
        FormCard form = new FormCard(Text.of("admin.supervision.add"));
        List<StaffId> people = List.copyOf(page.therapists().keySet());
        Field staff = people("admin.supervision.staff", page, people);
        Field supervisor = people("admin.supervision.supervisor", page, people);
        Field from = Field.day(Text.of("admin.supervision.from")).with(time.today());
        Field reason = Field.lines(Text.of("admin.reason"), RulesView.REASON_MAX);
        form.problems
                .reason(reason)
                .beside(from, "notes.problem.supervisionDay")
                .beside(supervisor, "notes.problem.ownSupervisor", "notes.problem.supervisedAlready");
        form.fields(staff, supervisor, from, reason);
        UUID id = TypedId.nextValue();
        saved(
                form,
                "admin.supervision.save",
                "admin.supervision.saved",
                true,
                () -> supervisions.begin(
                        id,
                        StaffId.parse(staff.needed()),
                        StaffId.parse(supervisor.needed()),
                        from.neededDay(),
                        reason.needed()));
        return form;
    }

    private static Field people(String label, SupervisionPage page, List<StaffId> people) {
        return Field.choice(
                Text.of(label),
                Text.of("admin.supervision.choose"),
                people,
                person -> person.value().toString(),
                person -> page.therapists().getOrDefault(person, ""));
    }

    private void saved(FormCard form, String words, String said, boolean first, Runnable act) {
        Confirmed confirmed = new Confirmed(accounts);
        Button save = new Button(Text.of(words));
        if (first) {
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                if (confirmed.run(form.problems, act)) {
                    show();
                    Undo.say(Text.of(said));
                }
            } finally {
                save.setEnabled(true);
            }
        });
        form.add(confirmed, save);
    }
}
