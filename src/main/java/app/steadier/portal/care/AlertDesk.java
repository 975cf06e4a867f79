package app.steadier.portal.care;

import app.steadier.base.TypedId;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Problems;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Undo;
import app.steadier.safety.AlertClosing;
import app.steadier.safety.AlertContact;
import app.steadier.safety.AlertDetail;
import app.steadier.safety.AlertPage;
import app.steadier.safety.AlertRow;
import app.steadier.safety.AlertState;
import app.steadier.safety.AlertStep;
import app.steadier.safety.FirstStep;
import app.steadier.settings.OnCallDuty;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One alert for a clinician: take it with what was done first, record tries, close it; numbers and crisis plan beside it. */
public final class AlertDesk extends Div {

    private static final long serialVersionUID = 1L;
    private static final int NOTE_MAX = 500;
    private static final int PLAN_MAX = 10_000;

    private final transient AlertPage page;
    private final transient AlertServices services;
    private final transient AlertLinks links;
    private final transient Runnable changed;

    /** @param changed called after each act */
    public AlertDesk(AlertPage page, AlertServices services, AlertLinks links, Runnable changed) {
        this.page = page;
        this.services = services;
        this.links = links;
        this.changed = changed;
        addClassName("st-columns");
        AlertDetail detail = page.detail();
        Div main = new Div(stands(detail));
        Div side = new Div(reach(), plan(), onCall());
        switch (detail.alert().state()) {
            case RAISED -> main.add(take());
            case ACKNOWLEDGED -> {}
            case CLOSED -> main.add(closed(detail));
        }
        if (page.mayChange() && detail.alert().state() != AlertState.CLOSED) {
            main.add(contact());
            if (detail.alert().state() == AlertState.ACKNOWLEDGED) {
                main.add(close(detail));
            }
            main.add(new Fold(
                    Text.of("alert.more"),
                    new AlertGiveOn(
                            services.alerts(),
                            detail.alert().id(),
                            detail.alert().state(),
                            page.clinicians(),
                            changed)));
        }
        main.add(history(detail.steps()));
        add(main, side);
    }

    private static Section stands(AlertDetail detail) {
        AlertRow alert = detail.alert();
        Div badges = new Div(AlertWords.state(alert.state(), alert.minutes(), alert.ownerName()));
        badges.addClassName("st-line");
        Section card = new Section(
                new H2(Text.of("alert.stands")),
                badges,
                Parts.paragraph(AlertWords.why(alert)),
                Parts.paragraph(AlertWords.told(alert), "st-muted"));
        if (alert.state() == AlertState.RAISED && alert.ownerName() != null) {
            card.add(Parts.paragraph(Text.of("alert.with", alert.ownerName()), "st-muted"));
        }
        card.addClassName("st-card");
        if (alert.state() == AlertState.RAISED) {
            card.addClassName("st-urgent");
        }
        return card;
    }

    /** One tap says who has it and what is done first. */
    private Section take() {
        UUID tap = TypedId.nextValue();
        Problems problems = new Problems();
        Field note = Field.lines(Text.of("alert.note"), NOTE_MAX);
        problems.beside(note, "safety.problem.long");
        Div firsts = new Div();
        firsts.addClassName("st-firsts");
        for (FirstStep first : FirstStep.values()) {
            Button button = new Button(Text.of("alert.first", first));
            button.setDisableOnClick(true);
            button.addClickListener(click -> {
                try {
                    if (problems.run(() -> services.alerts()
                            .acknowledge(tap, page.detail().alert().id(), first, note.optional()))) {
                        changed.run();
                        Undo.say(Text.of("alert.said.taken"));
                    }
                } finally {
                    button.setEnabled(true);
                }
            });
            firsts.add(button);
        }
        Section card = Parts.card(
                Text.of("alert.take"), Parts.paragraph(Text.of("alert.take.text"), "st-muted"), note, firsts, problems);
        card.addClassName("st-say");
        return card;
    }

    private FormCard contact() {
        UUID tap = TypedId.nextValue();
        FormCard card = new FormCard(Text.of("alert.contact.title"));
        Field way = choice("alert.contact.way", List.of(AlertContact.Way.values()), "alert.way");
        Field result = choice("alert.contact.result", List.of(AlertContact.Result.values()), "alert.result");
        Field note = Field.lines(Text.of("alert.note"), NOTE_MAX);
        card.problems.beside(note, "safety.problem.long");
        card.fields(way, result, note);
        card.button(
                Text.of("alert.contact.save"),
                () -> services.alerts()
                        .contact(
                                tap,
                                page.detail().alert().id(),
                                new AlertContact(
                                        AlertContact.Way.valueOf(way.needed()),
                                        AlertContact.Result.valueOf(result.needed()),
                                        note.optional())),
                () -> {
                    changed.run();
                    Undo.say(Text.of("alert.said.contact"));
                });
        return card;
    }

    private FormCard close(AlertDetail detail) {
        UUID tap = TypedId.nextValue();
        FormCard card = new FormCard(Text.of("alert.close.title"));
        Field risk = choice("alert.close.risk", List.of(AlertClosing.Risk.values()), "alert.risk");
        Field plan = Field.lines(Text.of("alert.close.plan"), PLAN_MAX).help(Text.of("alert.close.plan.help"));
        Field outcome = Field.lines(Text.of("alert.close.outcome"), NOTE_MAX).help(Text.of("alert.close.outcome.help"));
        card.problems.reason(outcome).beside(plan, "safety.problem.plan");
        if (!detail.mayClose()) {
            card.fields(Parts.line(Glyph.INFO, Text.of("alert.close.first")));
        }
        card.fields(risk, plan, outcome);
        card.button(
                Text.of("alert.close.save"),
                () -> services.alerts()
                        .close(
                                tap,
                                detail.alert().id(),
                                new AlertClosing(
                                        outcome.needed(), AlertClosing.Risk.valueOf(risk.needed()), plan.needed())),
                () -> {
                    changed.run();
                    Undo.say(Text.of("alert.said.closed"));
                });
        return card;
    }

    private static <E extends Enum<E>> Field choice(String label, List<E> options, String words) {
        return Field.choice(Text.of(label), Text.of("alert.choose"), options, Enum::name, each -> Text.of(words, each));
    }

    private static Section closed(AlertDetail detail) {
        Section card = Parts.card(Text.of("alert.closed"));
        line(card, "alert.close.outcome", detail.outcome());
        if (detail.risk() != null) {
            line(card, "alert.close.risk", Text.of("alert.risk", detail.risk()));
        }
        line(card, "alert.close.plan", detail.plan());
        return card;
    }

    private static void line(Section card, String label, @Nullable String words) {
        if (words != null) {
            card.add(Parts.grow(Parts.paragraph(Text.of(label), "st-caption"), Parts.paragraph(words, "st-lines")));
        }
    }

    private static Section history(List<AlertStep> steps) {
        UnorderedList list = new UnorderedList();
        list.addClassName("st-steps-list");
        steps.reversed().forEach(step -> {
            Div words = new Div(Parts.span(AlertWords.step(step)));
            if (step.note() != null) {
                words.add(Parts.paragraph(Text.of("alert.quoted", step.note()), "st-muted"));
            }
            list.add(new ListItem(Parts.span(AlertWords.moment(step), "st-muted", "st-tabular"), words));
        });
        return Parts.card(Text.of("alert.history"), list);
    }

    private Section reach() {
        AlertPage.Reach reach = page.reach();
        Section card = Parts.card(Text.of("alert.reach"));
        card.add(number(page.detail().alert().name(), reach.phone()));
        if (reach.contact() != null || reach.contactPhone() != null) {
            card.add(number(
                    Text.of("alert.reach.contact", reach.contact() == null ? "" : reach.contact()),
                    reach.contactPhone()));
        }
        card.add(number(Text.of("alert.reach.crisis"), "988"), number(Text.of("alert.reach.emergency"), "911"));
        return card;
    }

    private static Div number(String who, @Nullable String phone) {
        return Parts.row(
                Parts.grow(Parts.span(who)),
                phone == null ? Parts.span(Text.of("alert.reach.none"), "st-muted") : PlanLines.phone(phone));
    }

    private Component plan() {
        Section card = Parts.card(Text.of("alert.plan"));
        if (!page.mayReadPlan()) {
            card.add(Parts.paragraph(Text.of("alert.plan.closed"), "st-muted"));
        } else if (page.plan() == null) {
            card.add(Parts.paragraph(Text.of("alert.plan.none"), "st-muted"));
        } else {
            PlanLines.into(card, page.plan().text());
        }
        String path = page.mayReadPlan() ? links.plan(page.detail().alert().patient()) : null;
        if (path != null) {
            card.add(Parts.link(path, Text.of("alert.plan.open")));
        }
        return card;
    }

    private Section onCall() {
        Section card = Parts.card(Text.of("alert.onCall"));
        List<OnCallDuty> now = services.onCall().now();
        if (now.isEmpty()) {
            card.add(Parts.paragraph(Text.of("alert.onCall.none"), "st-muted"));
        }
        now.forEach(duty -> card.add(Parts.row(Parts.grow(
                Parts.span(duty.name() == null ? "" : duty.name(), "st-strong"),
                Parts.paragraph(
                        Text.of("alert.onCall.as." + duty.as(), Dates.moment(duty.until())),
                        "st-muted",
                        "st-small")))));
        return card;
    }
}
